extension WordList {
    /// What ships: words of health care and of its meetings that hunspell does not know or gets wrong, and
    /// the strong plurals and verbs among them.
    package static let standard: WordList = {
        var list = WordList()
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let forms = parts.dropFirst().joined().split(separator: " ").map(String.init)
            if let lemma = parts.first { _ = list.add(String(lemma), forms: forms) }
        }
        return list
    }()

    private static let text = """
        arbetsterapeut: arbetsterapeut*
        biståndshandläggare: biståndshandlägg*
        bok: böcker böckerna boken
        e-tjänst: e-tjänst*
        finnas: finns fanns funnits finnes
        fler: flera flest flesta
        fysioterapeut: fysioterapeut*
        förskriva: förskriver förskrevs förskrev förskrivit förskrivs förskrivas
        hand: händer händerna handen
        hemrehab: hemrehaben hemrehabs hemrehabilitering hemrehabiliteringen
        hinna: hinner hann hunnit hinns
        hjälpmedel: hjälpmedlen hjälpmedlet hjälpmedlens hjälpmedels
        huvudman: huvudmän huvudmannen huvudmännen huvudmans huvudmännens huvudmäns huvudmannens
        kompetens: kompetenser kompetensen kompetenserna kompetensens
        kurator: kuratorer kuratorn kuratorerna
        logoped: logoped*
        ny: nya nytt nyare
        närstående: närståendes närståendena
        patient: patienter patienten patienterna patientens patienternas
        primärvård: primärvården primärvårdens
        rehab: rehaben rehabs
        remiss: remisser remissen remisserna remissens
        resurs: resurser resursen resurserna resursernas resursens
        samordna: samordnar samordnas samordnat samordnade
        samverkan: samverka samverkar samverkat samverkade samverkas
        sjuksköterska: sjuksköterskor sjuksköterskan sjuksköterskorna
        stad: städer städerna staden
        stor: större störst stora stort
        stå: står stod stått
        säga: säger sa sade sagt sägs
        undersköterska: undersköterskor undersköterskan undersköterskorna
        uppdrag: uppdraget uppdragen uppdragets uppdragens
        veta: vet visste vetat
        vårdcentral: vårdcentral*
        vårdkedja: vårdkedjan vårdkedjor vårdkedjorna vårdkedjans
        """
}
