extension FormColumns {
    /// The columns of the `survey` sheet: https://xlsform.org, and the older spellings pyxform
    /// still reads.
    static func survey(_ header: [String]) -> FormColumns {
        FormColumns(header, known: surveyNames, aliases: surveyAliases)
    }

    static func choices(_ header: [String]) -> FormColumns {
        FormColumns(header, known: choiceNames, aliases: choiceAliases)
    }

    static func settings(_ header: [String]) -> FormColumns {
        FormColumns(header, known: settingNames, aliases: settingAliases)
    }

    static let surveyNames: Set<String> = [
        "type", "name", "label", "hint", "guidance_hint", "required", "required_message",
        "relevant", "constraint", "constraint_message", "calculation", "default", "appearance",
        "read_only", "parameters", "trigger", "choice_filter", "repeat_count", "disabled",
        "media::image", "media::big-image", "media::audio", "media::video", "autoplay", "rows",
        "save_to", "intent", "no_app_error_string",
    ]

    private static let surveyAliases: [String: String] = [
        "caption": "label", "command": "type", "tag": "name", "value": "name",
        "relevance": "relevant", "bind::relevant": "relevant",
        "bind::required": "required", "requiredmsg": "required_message",
        "bind::jr:requiredmsg": "required_message",
        "bind::constraint": "constraint", "constraining_message": "constraint_message",
        "bind::jr:constraintmsg": "constraint_message",
        "calculate": "calculation", "bind::calculate": "calculation",
        "bind::calculation": "calculation",
        "readonly": "read_only", "bind::readonly": "read_only",
        "control::appearance": "appearance", "body::appearance": "appearance",
        "count": "repeat_count", "jr:count": "repeat_count", "control::jr:count": "repeat_count",
        "image": "media::image", "big-image": "media::big-image", "audio": "media::audio",
        "video": "media::video", "noapperrorstring": "no_app_error_string",
    ]

    private static let choiceNames: Set<String> = [
        "list_name", "name", "label", "media::image", "media::big-image", "media::audio",
        "media::video",
    ]

    private static let choiceAliases: [String: String] = [
        "list": "list_name", "caption": "label", "value": "name", "image": "media::image",
        "big-image": "media::big-image", "audio": "media::audio", "video": "media::video",
    ]

    private static let settingNames: Set<String> = [
        "form_title", "form_id", "version", "default_language", "public_key", "submission_url",
        "style", "instance_name", "allow_choice_duplicates", "clean_text_values", "namespaces",
        "auto_send", "auto_delete", "client_editable", "omit_instanceid", "sms_keyword", "prefix",
        "name", "instance_xmlns", "flat", "add_none_option",
    ]

    private static let settingAliases: [String: String] = [
        "title": "form_title", "set_form_title": "form_title", "id_string": "form_id",
        "set_form_id": "form_id",
    ]
}
