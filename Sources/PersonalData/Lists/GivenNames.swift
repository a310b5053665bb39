/// Given names common among people in Sweden, written down from memory; what is another word as well
/// stands in `AmbiguousNames`.
enum GivenNames {
    static let women = split(
        """
        Ada Agda Agneta Agnes Aisha Alexandra Alice Alicia Alma Alva Amanda Amelia Amina Amira Anastasia
        Andrea Anette Angela Angelica Anette Anita Anja Ann Anna Annelie Anneli Annette Annica Annie
        Annika Annmarie Antonia Asta Astrid Aurora Barbara Barbro Beata Beatrice Berit Birgit Birgitta
        Britt Britta Camilla Carin Carina Carola Carolina Caroline Cassandra Catarina Catharina Cathrine
        Catrin Cecilia Charlotta Charlotte Christel Christin Christina Christine Clara Cornelia Daniella
        Denise Desirée Diana Dorota Ebba Edit Edith Eira Elena Eleonor Elif Elin Elina Elisa Elisabet
        Elisabeth Elise Eliza Ella Ellen Ellinor Elna Elsa Elsie Elvira Emelie Emilia Emilie Emma Emmy
        Erica Erika Ester Estelle Eva Evelina Fanny Fatima Fatma Felicia Fredrika Freja Frida Gabriella
        Gerd Gerda Greta Gudrun Gun Gunborg Gunhild Gunilla Gunvor Halima Hanna Hannah Harriet Hedda
        Hedvig Helén Helena Helene Hélène Henrietta Hilda Hilma Hanan Ida Idun Inga Inger Ingalill Ingegerd
        Ingela Ingrid Irene Iris Irma Isabel Isabell Isabella Isabelle Jacqueline Jannike Jasmin Jasmine
        Jeanette Jennie Jennifer Jenny Jessica Joanna Johanna Jolanta Josefin Josefina Josefine Judith
        Julia Juliana Julie Juni Kaisa Kajsa Karin Karina Karolina Katarina Katarzyna Katja Katrin Kerstin
        Khadija Kicki Klara Kristin Kristina Laila Lana Larissa Laura Layla Lea Leila Lena Leonora Leyla
        Lina Linda Linn Linnea Linnéa Lisa Lisbet Lisbeth Liselott Liselotte Lotta Louise Lova Lovis
        Lovisa Lucia Lykke Lydia Madeleine Madelene Magdalena Maja Majken Maj-Britt Malgorzata Malin Malva
        Margareta Margaretha Marga Margit Maria Mariam Mariana Marianne Marie Marika Marina Marita Marta
        Martina Mary Maryam Matilda Maud Melanie Melissa Meja Mia Michaela Michelle Mikaela Minna Mira
        Miranda Miriam Moa Molly Mona Monica Monika Märta Märtha Nadia Nadja Nathalie Natalia Natalie
        Nellie Nelly Nicole Nina Noomi Noor Nora Nour Olga Olivia Ottilia Pernilla Petra Pia Ragnhild
        Rania Rebecca Rebecka Regina Renata Rita Rosanna Rosita Rut Ruth Saga Sahar Samira Sandra Sanna
        Sara Sarah Selma Shirin Signe Sigrid Silvia Simone Siri Siv Sofia Sofie Sonja Sophia Sophie Stella
        Stina Susann Susanna Susanne Suzanne Svea Sylvia Tanja Tatjana Teresa Terese Therese Theresia
        Thea Tilda Tilde Tina Tindra Tova Tove Tuva Tyra Ulla Ulrica Ulrika Ursula Vanja Vanessa Vendela
        Vera Veronica Veronika Victoria Viktoria Viola Viveca Viveka Vivianne Wilma Vilma Yasmin Yasmine
        Yvonne Zahra Zainab Zara Zeinab Åsa Åse Ylva Älva
        """)
    static let men = split(
        """
        Abbas Abdi Abdullah Abdul Adam Adrian Agne Ahmad Ahmed Albin Aleksander Alex Alexander Alf Alfred
        Algot Allan Alvar Alvin Amir Anders Andreas Anton Antonio Aron Arne Arnold Artur Arthur Arvid Assar
        Axel Bashar Bengt Benjamin Bernt Bertil Birger Bjarne Bosse Börje Calle Carl Carl-Gustaf Casper
        Charlie Christer Christian Christofer Christoffer Christopher Claes Clas Conny Curt Dag Daniel Dan
        Dante Davíd David Dennis Dick Didrik Douglas Ebbe Edvard Edvin Edward Egon Einar Elias Elis
        Elliot Elmer Elton Emanuel Emil Emir Enar Engelbrekt Eric Erik Erland Erling Ernst Evert Fabian
        Faisal Farid Felix Ferdinand Filip Folke Frank Frans Fredrik Fritz Gabriel Georg George Gerhard
        Gert Gideon Gottfrid Greger Gunnar Gustaf Gustav Gösta Göran Göte Halvar Hampus Hannes Hans Harald
        Harry Hasan Hassan Helge Henning Henric Henrik Henry Herbert Herman Hjalmar Holger Hugo Håkan Hamid
        Hussein Ibrahim Igor Ingemar Ingvar Isac Isak Ismail Ivan Ivar Jack Jacob Jakob Jan Jarl Jens Jeremy
        Jesper Jim Jimmie Jimmy Joakim Joel Johan Johannes Johnny John Jonas Jonatan Jonathan Jonny Jörgen
        Josef Joseph Julian Julius Jussi Kaj Kalle Karim Karl Karl-Erik Kasper Kenneth Kennet Kent Kevin Khaled
        Kjell Klas Knut Konrad Krister Kristian Kristofer Kristoffer Krzysztof Kurt Lage Lars Lars-Erik
        Lasse Leif Lennart Lennox Leo Leon Leonard Leonardo Liam Linus Loke Loui Louis Love Lucas Ludvig
        Ludwig Lukas Lukasz Magnus Mahmoud Malik Malte Marcel Marcus Mario Mark Markus Martin Mathias
        Matteo Mattias Mats Matts Max Maximilian Mehdi Mehmet Melker Melvin Michael Mikael Milan Milo Milton
        Mohamad Mohamed Mohammad Mohammed Mohamud Morgan Morris Mustafa Måns Mårten Nathan Nathanael Neo Nicholas
        Nicklas Niclas Nicolas Niklas Nils Nils-Erik Noah Noel Ola Olaf Olav Olle Oliver Olof Omar Oskar
        Oscar Osman Otto Ove Patric Patrick Patrik Paul Peder Per-Erik Peter Petter Philip Pierre Pontus
        Pär Ragnar Ralf Rasmus Reza Richard Rickard Rikard Robert Robin Roger Roland Rolf Ronny Rune
        Said Salim Sam Samuel Sebastian Sergej Shahin Sigurd Sigvard Sixten Stanislaw Stefan Stellan Sten-Åke
        Stephan Stephen Sture Svante Sven Sverker Sören Tage Tariq Theo Theodor Thomas Thor Thorbjörn Tobias
        Tom Tomas Tomasz Tommy Tony Tor Torbjörn Tord Tore Torgny Torsten Torvald Tyko Ulf Urban Urho
        Vidar Viggo Viktor Victor Vilgot Vilhelm Vilmer Vincent Vladimir Waldemar Walter Werner Wilhelm
        William Wilmer Wiktor Yngve Yousef Yusuf Youssef Zlatan Åke Örjan Östen
        """)

    /// Names with a hyphen are found by their parts.
    private static func split(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "-" }.map(String.init)
    }
}
