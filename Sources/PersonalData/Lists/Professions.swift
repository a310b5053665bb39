/// What people in health care, social services and school are called at work, in the singular.
enum Professions {
    static let singular = roles.flatMap(inflected) + soles.flatMap(inflected)
    static let soleSingular = soles.flatMap(inflected)

    private static let roles = """
        fysioterapeut arbetsterapeut sjukgymnast logoped dietist psykolog kurator läkare överläkare
        underläkare specialistläkare sjuksköterska distriktssköterska specialistsjuksköterska
        undersköterska barnmorska rehabassistent vårdbiträde biståndshandläggare handläggare socionom
        socialsekreterare neuropsykolog audionom optiker ortoptist ortopedingenjör farmaceut apotekare
        biomedicinsk röntgensjuksköterska tandläkare tandsköterska tandhygienist lärare förskollärare
        speciallärare specialpedagog fritidspedagog stödassistent stödpedagog boendestödjare
        syncentralspedagog synpedagog hörselpedagog rehabkoordinator rehabiliteringskoordinator
        vårdadministratör sekreterare medicinsk tolk kock vaktmästare lokalvårdare it-tekniker
        hjälpmedelskonsulent hjälpmedelstekniker naprapat kiropraktor massör terapeut vikarie
        """.split { $0.isWhitespace }.map(String.init)

    /// Of which a place usually has one.
    private static let soles = """
        chef enhetschef verksamhetschef avdelningschef vårdenhetschef områdeschef sektionschef klinikchef
        förvaltningschef rehabchef biträdande rektor föreståndare verksamhetsutvecklare
        kvalitetsutvecklare samordnare teamledare gruppledare arbetsledare skyddsombud huvudskyddsombud
        vårdutvecklare koordinator socialchef personalchef direktör
        """.split { $0.isWhitespace }.map(String.init)

    /// Indefinite and definite, with the genitive: logoped, logopeden, logopedens.
    private static func inflected(_ word: String) -> [String] {
        let definite =
            if word.hasSuffix("a") || word.hasSuffix("e") {
                word + "n"
            } else if word.hasSuffix("or") || word.hasSuffix("er") {
                word + "n"
            } else {
                word + "en"
            }
        return [word, definite, definite + "s"]
            + (word.hasSuffix("ombud") ? [word + "et"] : [])
    }
}
