//! The language that a person's system is set to, for where nobody chose one.

use std::ffi::OsString;
use std::path::Path;

use super::Language;
use super::catalogue::spoken;
use crate::files;

/// The variables that say it. The first that says anything counts, as everywhere on such a system.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of `assets/lang` that the system is set to; none where it does not say, or says one that is not spoken
/// here.
pub fn language_of_system(assets: &Path) -> Option<Language> {
    said_by(files::variable, assets)
}

fn said_by(variable: impl Fn(&str) -> Option<OsString>, assets: &Path) -> Option<Language> {
    let tag = VARIABLES.iter().find_map(|name| variable(name))?;
    spoken(assets, tag.to_str()?).ok()
}

#[cfg(test)]
mod tests {
    use super::said_by;

    #[test]
    fn the_first_variable_that_says_anything_names_the_language() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        for (set, language) in [
            (&[][..], None),
            (&[("LANG", "fr_FR.UTF-8")], Some("fr")),
            (&[("LANG", "fr-FR"), ("LC_MESSAGES", "es")], Some("es")),
            (
                &[("LC_MESSAGES", "es"), ("LC_ALL", "ar_EG.UTF-8")],
                Some("ar"),
            ),
            (&[("LANG", "fr_FR"), ("LC_ALL", "C.UTF-8")], Some("en")),
            (&[("LANG", "POSIX")], Some("en")),
            (&[("LANG", "de_DE.UTF-8")], None),
            (&[("LANG", "fr_FR"), ("LC_ALL", "de_DE")], None),
            (&[("LANG", "../en")], None),
        ] {
            let variable = |name: &str| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| value.into())
            };
            assert_eq!(said_by(variable, &assets).as_deref(), language, "{set:?}");
        }
    }
}
