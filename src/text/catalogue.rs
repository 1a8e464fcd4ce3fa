//! Renders messages from Fluent files.

use std::path::{Path, PathBuf};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::direction::{END_ISOLATE, ISOLATE, RIGHT_TO_LEFT_MARK, first_own_letter};
use super::figures::{duration, with_sign};
use super::{Argument, Figures, Language, Message, plain};
use crate::files;

const ISOLATES: [char; 2] = [ISOLATE, END_ISOLATE];

/// Every message of one language, with English as fallback.
pub struct Catalogue {
    language: Language,
    right_to_left: bool,
    decimal_sign: char,
    bundles: Vec<FluentBundle<FluentResource>>,
}

/// Why a catalogue could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// The folder `assets/lang/<language>` cannot be listed or read.
    #[error("cannot read the language folder {path}: {why}")]
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// The operating system's reason.
        why: String,
    },
    /// A file is not valid Fluent, or defines a message of another file again.
    #[error("{path} is not a usable Fluent file: {why}")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// Fluent's error.
        why: String,
    },
    /// There is no folder `assets/lang/<language>`.
    #[error("there are no sentences in the language {language:?}; there are {}", .known.join(", "))]
    Unknown {
        /// The language asked for.
        language: String,
        /// The languages available.
        known: Vec<String>,
    },
    /// The language is not a language tag.
    #[error("{0:?} is not a language tag such as en or fr")]
    NotALanguage(String),
}

impl Catalogue {
    /// One of every language there is, by tag.
    pub fn of_every_language(assets: &Path) -> Result<Vec<Self>, CatalogueError> {
        let languages = languages(assets);
        languages
            .iter()
            .map(|language| Self::read(assets, language))
            .collect()
    }

    /// Reads every `.ftl` file of `assets/lang/<language>`, with `en` as fallback. A tag with a region or a script,
    /// also in POSIX form (`fr-FR`, `ar_EG.UTF-8`), falls back to its base language.
    pub fn read(assets: &Path, language: &str) -> Result<Self, CatalogueError> {
        let language = &*spoken(assets, language)?;
        let mut bundles = vec![read_bundle(assets, language)?];
        if language != "en" {
            bundles.push(read_bundle(assets, "en")?);
        }
        let mut catalogue = Self {
            language: language.to_owned(),
            right_to_left: false,
            decimal_sign: '.',
            bundles,
        };
        catalogue.right_to_left = catalogue.word("language-direction") == "rtl";
        catalogue.decimal_sign = match catalogue.word("language-decimal-sign").as_str() {
            "," => ',',
            _ => '.',
        };
        if catalogue.decimal_sign == ',' {
            for bundle in &mut catalogue.bundles {
                bundle.set_formatter(Some(|value, _| match value {
                    FluentValue::Number(number) => Some(with_sign(&number.as_string(), ',')),
                    _ => None,
                }));
            }
        }
        Ok(catalogue)
    }

    /// The language in use: the one requested, or its base language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// True for a right-to-left language, as its own folder declares.
    pub fn right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// Figures with the language's decimal sign.
    pub fn figures(&self, figures: &Figures) -> String {
        with_sign(&figures.0, self.decimal_sign)
    }

    /// True when the message exists in the language or in English.
    pub fn knows(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    /// Renders a message. A missing one renders as its id, so that the gap is noticed and mended.
    pub fn say(&self, message: &Message) -> String {
        let mut said = self.say_isolated(message);
        said.retain(|letter| !ISOLATES.contains(&letter) && letter != RIGHT_TO_LEFT_MARK);
        said
    }

    /// As [`Self::say`], with every argument in bidi isolates: in a right-to-left language a name, or a number with
    /// its unit, keeps its own order.
    pub fn say_isolated(&self, message: &Message) -> String {
        let Some((bundle, pattern)) = self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(&message.id)?.value()?;
            Some((bundle, pattern))
        }) else {
            return message.id.clone();
        };
        let plain = |words: &str| plain::in_a_line(&words.replace(ISOLATES, "")).into_owned();
        let mut arguments = FluentArgs::new();
        for (name, argument) in &message.arguments {
            let value = match argument {
                Argument::Word(word) => FluentValue::from(plain(word)),
                Argument::Number(number) => FluentValue::from(to_hundredths(*number)),
                Argument::Figures(written) => {
                    FluentValue::from(with_sign(written, self.decimal_sign))
                }
                Argument::Authored(text) => {
                    FluentValue::from(plain(text.in_language(&self.language)))
                }
                Argument::Message(inner) => {
                    FluentValue::from(self.directed(self.say_isolated(inner)))
                }
            };
            arguments.set(name.as_str(), value);
        }
        let mut errors = Vec::new();
        let said = bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned();
        // Whoever reads it sees `{ $name }`: better than nothing, and a slip of ours.
        debug_assert!(errors.is_empty(), "{}: {errors:?}", message.id);
        said
    }

    /// An isolate takes the direction of its first letter. Not so a list: its items are isolates themselves with only
    /// commas between them, so it takes the direction of the language, or its items would be reordered.
    fn directed(&self, said: String) -> String {
        if self.right_to_left && said.contains(ISOLATE) && first_own_letter(&said).is_none() {
            format!("{RIGHT_TO_LEFT_MARK}{said}")
        } else {
            said
        }
    }

    /// Renders a message without arguments.
    pub fn word(&self, id: &str) -> String {
        self.say(&Message::new(id))
    }
}

/// Rounds to hundredths: decimals of single precision (20.9 is 20.899999618530273) hide the number.
fn to_hundredths(number: f64) -> f64 {
    let rounded = (number * 100.0).round() / 100.0;
    // Avoids "-0".
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// The languages available, by folder name.
fn languages(assets: &Path) -> Vec<Language> {
    files::folders_in(&assets.join("lang"))
        .unwrap_or_default()
        .iter()
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect()
}

/// The language of `assets/lang` that is meant: the one asked for, else without its last part, and so on.
pub(super) fn spoken(assets: &Path, asked: &str) -> Result<Language, CatalogueError> {
    let known = languages(assets);
    let tag = asked.split(['.', '@']).next().unwrap_or_default();
    let tag = tag.replace('_', "-");
    if matches!(tag.as_str(), "C" | "POSIX") {
        return Ok("en".to_owned());
    }
    let parts: Vec<&str> = tag.split('-').collect();
    let found = (1..=parts.len()).rev().find_map(|count| {
        let shorter = parts[..count].join("-");
        known
            .iter()
            .find(|known| known.eq_ignore_ascii_case(&shorter))
    });
    match found {
        Some(language) => Ok(language.clone()),
        None if asked.parse::<LanguageIdentifier>().is_err() => {
            Err(CatalogueError::NotALanguage(asked.to_owned()))
        }
        // Without a folder to list, reading it reports the reason.
        None if known.is_empty() => Ok(asked.to_owned()),
        None => Err(CatalogueError::Unknown {
            language: asked.to_owned(),
            known,
        }),
    }
}

fn read_bundle(
    assets: &Path,
    language: &str,
) -> Result<FluentBundle<FluentResource>, CatalogueError> {
    let tag: LanguageIdentifier = language
        .parse()
        .map_err(|_| CatalogueError::NotALanguage(language.to_owned()))?;
    let folder = assets.join("lang").join(language);
    let unreadable = |path: &Path, why: std::io::Error| CatalogueError::Unreadable {
        path: path.to_owned(),
        why: why.to_string(),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(true);
    bundle
        .add_builtins()
        .expect("a bundle just made has no function of that name");
    bundle
        .add_function("DURATION", |seconds, _| match seconds {
            [FluentValue::Number(seconds)] => FluentValue::from(duration(seconds.value)),
            _ => FluentValue::Error,
        })
        .expect("a bundle just made has no function of that name");
    let texts = files::files_in(&folder, "ftl").map_err(|why| unreadable(&folder, why))?;
    for path in texts {
        let source = std::fs::read_to_string(&path).map_err(|why| unreadable(&path, why))?;
        let malformed = |why: String| CatalogueError::Malformed {
            path: path.clone(),
            why,
        };
        let resource = FluentResource::try_new(source)
            .map_err(|(_, errors)| malformed(format!("{errors:?}")))?;
        bundle
            .add_resource(resource)
            .map_err(|errors| malformed(format!("{errors:?}")))?;
    }
    Ok(bundle)
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, to_hundredths};
    use crate::text::{Figures, Message};

    #[test]
    fn messages_may_format_their_numbers() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let catalogue = Catalogue::read(&assets, "en").expect("English is shipped");
        let message = Message::new("finding-pace")
            .with("pace", 1.25_f32)
            .with("planned", 1.2_f32)
            .with("metres", 30_u32);
        assert!(catalogue.say(&message).starts_with("1.25 m/s"));
    }

    /// Story: a French page read "53.3 points sur 100.0".
    #[test]
    fn decimals_are_written_as_the_language_writes_them() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let said = |language: &str| {
            let catalogue = Catalogue::read(&assets, language).expect("shipped");
            let pace = Message::new("finding-pace")
                .with("pace", 1.25_f32)
                .with("planned", 1.2_f32)
                .with("metres", 30_u32);
            let points = Message::new("sheet-points")
                .with("earned", Figures::new("53.3"))
                .with("possible", Figures::new("100.0"));
            (
                catalogue.say(&pace).contains("1,25"),
                catalogue.say(&points).contains("53,3"),
                catalogue.figures(&Figures::new("≥ 0.5 m")),
            )
        };
        for language in ["fr", "es"] {
            assert_eq!(said(language), (true, true, "≥ 0,5 m".to_owned()));
        }
        for language in ["en", "ar"] {
            assert_eq!(said(language), (false, false, "≥ 0.5 m".to_owned()));
        }
    }

    /// Story: "264 s" stood beside 04:23 on the clock.
    #[test]
    fn a_time_in_a_finding_is_said_as_the_clock_has_it() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        for language in ["en", "fr", "es", "ar"] {
            let catalogue = Catalogue::read(&assets, language).expect("shipped");
            let message = Message::new("finding-warned-after")
                .with("since", Message::new("since-mark"))
                .with("seconds", 263.7);
            let said = catalogue.say(&message);
            assert!(said.contains("4:24 min") && !said.contains("263"), "{said}");
        }
    }

    /// Story: a list in an Arabic sentence came out in the wrong order, its commas before its words.
    #[test]
    fn a_list_within_a_sentence_runs_as_the_language_does() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let plain = |words: &str| Message::new("report-words").with("words", words);
        let list = Message::new("report-list")
            .with("before", plain("a"))
            .with("next", plain("b"));
        let sentence = Message::new("report-why-invented").with("kinds", list);
        let arabic = Catalogue::read(&assets, "ar").expect("Arabic is shipped");
        let opens = |said: &str| said.contains("\u{2068}\u{200f}\u{2068}");
        assert!(opens(&arabic.say_isolated(&sentence)));
        assert!(!arabic.say(&sentence).contains(['\u{2068}', '\u{200f}']));
        let english = Catalogue::read(&assets, "en").expect("English is shipped");
        assert!(!opens(&english.say_isolated(&sentence)));
        let metres = Message::new("map-metres").with("metres", 30_u32);
        let sentence = Message::new("chart-required").with("metres", metres);
        assert!(
            !opens(&arabic.say_isolated(&sentence)),
            "a unit keeps its own order"
        );
    }

    /// Story: `--language xx` answered with the operating system's error for a missing folder.
    #[test]
    fn an_unknown_language_is_answered_with_those_there_are() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let refused = Catalogue::read(&assets, "xx")
            .err()
            .expect("there is no such language");
        let said = refused.to_string();
        assert!(
            said.contains("\"xx\"") && said.contains("ar, en, es, fr"),
            "{said}"
        );
    }

    /// Story: `--language fr-FR` was refused, though there is French.
    #[test]
    fn a_language_of_a_region_is_the_language() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        for (asked, spoken) in [
            ("fr", "fr"),
            ("fr-FR", "fr"),
            ("FR-ca", "fr"),
            ("ar_EG.UTF-8", "ar"),
            ("es_ES@euro", "es"),
            ("en-US", "en"),
            ("ar-Latn-EG", "ar"),
            ("C.UTF-8", "en"),
        ] {
            let catalogue = Catalogue::read(&assets, asked).expect("spoken");
            assert_eq!(catalogue.language(), spoken, "{asked}");
        }
        for asked in ["de-DE", "xx", "", "f", "../en", "en/../fr"] {
            assert!(Catalogue::read(&assets, asked).is_err(), "{asked}");
        }
    }

    #[test]
    fn numbers_are_shown_to_hundredths_without_a_tail() {
        assert_eq!(to_hundredths(f64::from(20.9_f32)), 20.9);
        assert_eq!(to_hundredths(-0.001).to_string(), "0");
        assert_eq!(to_hundredths(9_007_199_254.0), 9_007_199_254.0);
    }
}
