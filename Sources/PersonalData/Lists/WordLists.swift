/// Small words that decide what others are.
enum WordLists {
    static let titles = words(
        """
        doktor dr chefen kollega kollegan herr fru fröken handläggaren läkaren överläkaren sköterskan
        sjuksköterskan undersköterskan kuratorn psykologen logopeden arbetsterapeuten fysioterapeuten
        dietisten sekreteraren rektorn samordnaren enhetschefen verksamhetschefen heter professor
        patienten brukaren läraren skyddsombudet kallas vikarien receptionisten
        """)
    static let only = words("enda ensam ensamma")
    static let sexes = words("mannen kvinnan killen tjejen man kvinna kille tjej")
    static let prepositions = words("på i vid hos för inom")
    static let me = words("jag mig")
    static let mine = words("min mitt mina")
    static let bridges = words(
        """
        är var har haft hade blev bli blir blivit varit fick får fått lider led av inte ej nu också själv
        sedan länge en ett mycket lite svår svårt kronisk kroniskt långvarig diagnosen diagnos just bara
        redan ju väl ofta snart både i på grund lever levt med går gick drabbats drabbades drabbad som
        nyligen tidigare periodvis hel halv heltid deltid väntar barn gått åkt kommit tillbaka från efter
        under till och eller samt dessutom fortfarande idag alltid misstänkt konstaterad allvarlig
        allvarligt min mitt mina egen då nästan helt varken grov lätt typ behandlas för behandlats
        opererats sitter använder använt äter tar medicinerar mot hela våren hösten året vintern sommaren
        """)
    static let vehicles = words(
        "bil bilen bilar bilens reg registreringsnummer regnr regnummer parkering parkerad parkerar "
            + "fordon leasingbil tjänstebil tjänstebilen")
    static let links = words("http https www")
    static let networks = words(
        "linkedin facebook instagram twitter tiktok snapchat youtube github threads mastodon")
    static let noNames = words(
        """
        region regionen norr syd öst väst norra södra östra västra mellersta nya gamla stora lilla
        kommun kommunen kommunens landsting landstinget primärvården primärvård hälsocentral
        hälsocentralen vårdcentral vårdcentralen sjukhus sjukhuset akuten rehab rehabilitering hemtjänst
        hemtjänsten hemsjukvård hemsjukvården psykiatrin socialtjänsten habiliteringen geriatriken
        försäkringskassan arbetsförmedlingen skatteverket socialstyrelsen sverige sveriges norge danmark
        finland europa stockholm göteborg malmö uppsala skåne västra östergötland facket
        vision kommunal vårdförbundet akademikerförbundet team enhet enheten avdelning avdelningen
        """)
    static let noPlaces = words(
        """
        teams zoom cosmic excel
        word outlook melior takecare viva meddix prator lifecare treserva procapita millennium microsoft
        google windows internet covid corona januari februari mars april maj juni juli augusti september
        oktober november december måndag tisdag onsdag torsdag fredag lördag söndag jul påsk midsommar
        """)
    static let buildings = words(
        "sjukhus sjukhuset barnsjukhus barnsjukhuset skola skolan skolas gymnasium gymnasiet kyrka "
            + "kyrkan församling vårdcentral vårdcentralen hälsocentral hälsocentralen minne gata "
            + "torg universitet syndrom skala test sjukdom metoden hemmet stiftelse")

    private static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace }.map(String.init)
    }
}
