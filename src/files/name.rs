//! Names of files and folders that are the same on every system.

/// Longest name made here, letters.
const MOST_LETTERS: usize = 40;

/// Names that Windows gives to devices, whatever ending follows.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// True for a name that Windows gives to a device: what is written there is lost.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    DEVICES.contains(&stem.as_str())
}

/// A pseudonym or a course as the name of a file or folder: letters and digits of any script, everything else an
/// underscore.
pub fn name_from(words: &str) -> String {
    let harmless = |letter: char| {
        if letter.is_alphanumeric() || letter == '-' {
            letter
        } else {
            '_'
        }
    };
    let name: String = words.chars().map(harmless).take(MOST_LETTERS).collect();
    if name.is_empty() || is_device(&name) {
        format!("{name}_")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::name_from;

    #[test]
    fn a_pseudonym_is_a_plain_name_of_a_file_on_every_system() {
        assert_eq!(name_from("Blue 7"), "Blue_7");
        assert_eq!(name_from("../../etc"), "______etc");
        assert_eq!(name_from("صقر"), "صقر");
        assert_eq!(name_from(""), "_");
        assert_eq!(name_from(&"x".repeat(300)).len(), 40);
    }

    /// Story: a trainee called Con could not be recorded on Windows, where no folder may have this name.
    #[test]
    fn no_pseudonym_becomes_the_name_of_a_device() {
        for device in ["con", "Con", "AUX", "lpt1"] {
            assert_eq!(name_from(device), format!("{device}_"));
        }
        assert_eq!(name_from("Conor"), "Conor");
    }
}
