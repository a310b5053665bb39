/// Given names and surnames that are other words too, with a capital letter at the head of a sentence or
/// as the name of a place: a second sign is needed.
enum AmbiguousNames {
    static let all = """
        Alba Ask Ann Axel Berg Björk Björn Blom Bo Bror Dag Dahl Dan Dahlia Ed Eden Ek Elis Eld Emir En
        Falk Finn Flora Frank Fred Frej Frost Frisk Gren Gran Gun Gull Guld Haga Hall Hand Hav Hed Heder Hjälm Holm
        Hugg Hägg Inga Iris Jack Jim John Jung Juni Juli Kaj Karl Kim Klang Klara Kai Klar Kvist Lage Lager Li Lilja Lilly Lind Ling
        Linn Liv Ljung Loke Lov Lova Love Lucia Lugn Lund Luna Lång Mark Max May Maj Mio Modig My Mård Nord
        Nova Nyberg Ny Ola Palm Per Pia Ra Rask Rein Ris Robin Ros Rosa Rose Rut Rän Saga Sand Sam Sibyll Siv
        Sjöberg Skog Sol Stark Sten Stig Stina Storm Ström Stål Strand Sund Svan Svea Svärd Tage Tal Tom Tor Tore Trygg
        Tuva Ulf Unge Urban Vide Vik Viola Vret Våg Wall Wik Ylva Ängla Öberg Östberg Alm Ahl Hallberg
        Sunna Tindra Aurora Regina Victoria Viktoria Vera Stella Miranda Malta Asta Maria Eira Leo Alma Milan Noor
        Ada Alva Malva Ebba Mira Disa Idun Freja Balder Oden Astra Hero Felix Rex Sofia Florens
        Lisa Martin Milton Lea Tyra Vilma Sana Dante Ella Linda Elsa Moa Alexandra
        """.split { $0.isWhitespace }.map(String.init).filter { !sure.contains($0) }

    /// What is so much more often a name than anything else that it needs no second sign.
    private static let sure: Set<String> = [
        "Axel", "Elis", "Emir", "Alma", "Ella", "Elsa", "Linda", "Lisa", "Martin", "Moa", "Tyra",
        "Vilma",
        "Alexandra", "Maria", "Ebba", "Sofia", "Vera", "Stina", "Siv", "Ulf", "Ylva", "Felix",
        "Leo",
        "Robin", "Karl", "John", "Jim", "Pia", "Ola", "Ann", "Tuva", "Alva", "Malva", "Mira",
        "Linn",
        "Tom", "Max", "Ada", "Asta", "Jack", "Frank", "Urban", "Klara", "Noor", "Lea", "Kaj",
        "Tindra",
        "Freja", "Idun", "Dante", "Tage", "Gun", "Sam", "Rut", "Lova",
    ]
}
