/// Words with which people speak of their own health.
enum HealthTerms {
    static let all = """
        gravid gravida sjukskriven sjukskriva sjukskrivning långtidssjukskriven heltidssjukskriven
        deltidssjukskriven halvtidssjukskriven utbränd utmattad utmattningssyndrom utmattning
        utmattningsdepression utbrändhet depression deprimerad ångest ångestsyndrom panikångest
        cancer bröstcancer prostatacancer tumör leukemi cellgifter diabetes diabetiker adhd add autism
        asperger bipolär schizofreni ptsd ms epilepsi stroke hjärtinfarkt hjärtsvikt hjärtsjuk migrän
        fibromyalgi astma kol reumatism ledgångsreumatism artros diskbråck whiplash parkinson
        endometrios ibs crohns celiaki hiv hepatit ätstörning anorexi bulimi alkoholist missbruk
        missbrukare alkoholproblem spelberoende sjukersättning sjukpension förtidspension rullstol
        rullstolsburen synskadad hörselskadad hörselnedsättning synnedsättning funktionsnedsättning
        funktionsvariation dövblind missfall abort ivf fertilitetsbehandling förlossningsdepression
        postcovid långtidscovid hjärntrötthet tinnitus dyslexi sömnapné diagnos diagnosen sjukdom
        operation operationen opererad opererats inopererad transplanterad stressreaktion hjärnskakning
        hjärnskada ryggskott ryggsmärta ryggsmärtor ryggproblem skolios arbetsskada arbetsskadad
        självmordstankar självmordsförsök antidepressiva insulin
        """.split { $0.isWhitespace }.map(String.init)
}
