/// Columns that say who somebody is: nothing in them is read, so nothing of it can be told.
package enum PersonalColumns {
    /// - Parameter key: A header in lower case, with plain blanks and hyphens.
    package static func contains(_ key: String) -> Bool { keys.contains(key) }

    private static let keys: Set<String> = [
        "namn", "förnamn", "efternamn", "name", "first name", "last name", "e-post", "epost",
        "e-postadress", "mejl", "mail", "email", "e-mail", "telefon", "telefonnummer", "mobil",
        "phone", "personnummer", "author", "author-id", "author id", "författare", "användare",
        "användarnamn", "user", "user id", "username", "created by", "skapad av", "voter-id",
        "voter id", "deltagare", "participant", "respondent",
    ]
}
