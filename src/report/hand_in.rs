//! A page by which a learning management system (LMS) takes the result of a session from a file: the trainee opens it in the
//! LMS and names the scorecard that `groundsign score --json` wrote.
//!
//! | file | job |
//! |---|---|
//! | `page.js` | reads a scorecard, checks its form, shows it, speaks every language |
//! | `scorm.js` | tells the LMS by SCORM 1.2 |
//! | `cmi5.js` | tells the LMS by cmi5 (xAPI 1.0.3) |
//!
//! A package is a zip of one page and its manifest. The page holds everything that it needs and asks nobody but the LMS. It
//! believes the file, as an LMS believes a browser: whoever has to defend a mark looks at the record.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::json::SCHEMA;
use super::markup::Html;
use super::wording::mode_id;
use super::xapi::BASE;
use crate::record::Mode;
use crate::text::{Catalogue, Message};

/// The standard of an LMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// SCORM 1.2.
    Scorm12,
    /// cmi5.
    Cmi5,
}

/// Which results are taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Takes {
    /// Only those of this scenario, by id.
    pub scenario: Option<String>,
    /// Only those of sessions played like this.
    pub mode: Option<Mode>,
}

/// Messages of the page, by the names that its script has for them.
const MESSAGES: [&str; 27] = [
    "language-direction",
    "language-name",
    "hand-in-title",
    "hand-in-how",
    "hand-in-file",
    "hand-in-no-lms",
    "hand-in-not-a-scorecard",
    "hand-in-other-version",
    "hand-in-other-scenario",
    "hand-in-other-mode",
    "hand-in-lms-refuses",
    "hand-in-sending",
    "hand-in-told",
    "hand-in-nothing-to-tell",
    "hand-in-only-looking",
    "hand-in-leave",
    "hand-in-left",
    "hand-in-scenario",
    "hand-in-verdict",
    "hand-in-points",
    "hand-in-duration",
    "hand-in-mode",
    "hand-in-believed",
    "sheet-verdict-ready",
    "sheet-verdict-not-yet",
    "sheet-verdict-incomplete",
    "sheet-supports",
];

/// Modes by their words in a scorecard.
const MODES: [(Mode, &str); 3] = [
    (Mode::Learn, "learn"),
    (Mode::Practise, "practise"),
    (Mode::Assess, "assess"),
];

/// What the script is given.
#[derive(Serialize)]
struct Given<'a> {
    schema: &'a str,
    base: &'a str,
    scenario: Option<&'a str>,
    mode: Option<Mode>,
    languages: BTreeMap<&'a str, BTreeMap<&'a str, String>>,
}

/// The page.
pub fn page(standard: Standard, takes: &Takes, languages: &[Catalogue]) -> String {
    let english = catalogue_of(languages, "en");
    let title = english.map_or_else(String::new, |english| english.word("hand-in-title"));
    let mut html = Html::default();
    html.raw("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "", &title);
    html.raw("<style>\n");
    html.raw(include_str!("hand_in/page.css"));
    html.raw("</style>\n</head>\n<body>\n");
    html.raw(include_str!("hand_in/page.html"));
    html.raw("<script type=\"application/json\" id=\"given\">");
    html.raw(&given(takes, languages));
    html.raw("</script>\n<script>\n\"use strict\";\n");
    html.raw(match standard {
        Standard::Scorm12 => include_str!("hand_in/scorm.js"),
        Standard::Cmi5 => include_str!("hand_in/cmi5.js"),
    });
    html.raw(include_str!("hand_in/page.js"));
    html.raw("</script>\n</body>\n</html>\n");
    html.finish()
}

fn given(takes: &Takes, languages: &[Catalogue]) -> String {
    let words = |catalogue: &Catalogue| {
        let say = |id: &'static str| {
            // The script puts the values in.
            let message = Message::new(id)
                .with("scenario", "{scenario}")
                .with("mode", "{mode}")
                .with("why", "{why}");
            catalogue.say(&message)
        };
        let modes = MODES.map(|(mode, word)| (word, say(mode_id(mode))));
        MESSAGES
            .map(|id| (id, say(id)))
            .into_iter()
            .chain(modes)
            .collect()
    };
    let given = Given {
        schema: SCHEMA,
        base: BASE,
        scenario: takes.scenario.as_deref(),
        mode: takes.mode,
        languages: languages
            .iter()
            .map(|catalogue| (catalogue.language(), words(catalogue)))
            .collect(),
    };
    let text = serde_json::to_string(&given).expect("texts only");
    // Nothing in a text ends the script that holds it.
    text.replace('<', "\\u003c")
}

fn catalogue_of<'a>(languages: &'a [Catalogue], tag: &str) -> Option<&'a Catalogue> {
    languages
        .iter()
        .find(|catalogue| catalogue.language() == tag)
}

/// The package: page and manifest, zipped. The same content gives the same bytes.
///
/// # Errors
///
/// When the bytes cannot be put together, which memory alone prevents.
pub fn package(
    standard: Standard,
    takes: &Takes,
    languages: &[Catalogue],
) -> std::io::Result<Vec<u8>> {
    let manifest = match standard {
        Standard::Scorm12 => ("imsmanifest.xml", scorm_manifest(takes, languages)),
        Standard::Cmi5 => ("cmi5.xml", cmi5_structure(takes, languages)),
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in [manifest, ("index.html", page(standard, takes, languages))] {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What tells this package from others of the same LMS.
fn name_of(takes: &Takes) -> String {
    let scenario = takes.scenario.as_deref().unwrap_or("any");
    let mode = MODES.iter().find(|(mode, _)| Some(*mode) == takes.mode);
    let mode = mode.map_or("any", |(_, word)| *word);
    let letters = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    format!("hand-in-{scenario}-{mode}")
        .chars()
        .map(letters)
        .collect()
}

fn scorm_manifest(takes: &Takes, languages: &[Catalogue]) -> String {
    let mut xml = Html::default();
    let name = name_of(takes);
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest");
    xml.attribute("identifier", &format!("groundsign-{name}"));
    xml.raw(" version=\"1.0\"\n  xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"\n");
    xml.raw("  xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">\n");
    xml.raw("<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>\n");
    xml.raw("<organizations default=\"groundsign\">\n<organization identifier=\"groundsign\">\n");
    let title = title_in(languages, "en");
    xml.element("title", "", &title);
    xml.raw("<item identifier=\"item\" identifierref=\"page\" isvisible=\"true\">\n");
    xml.element("title", "", &title);
    xml.raw("</item>\n</organization>\n</organizations>\n<resources>\n");
    xml.raw("<resource identifier=\"page\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"index.html\">\n");
    xml.raw("<file href=\"index.html\"/>\n</resource>\n</resources>\n</manifest>\n");
    xml.finish()
}

fn title_in(languages: &[Catalogue], tag: &str) -> String {
    catalogue_of(languages, tag).map_or_else(String::new, |one| one.word("hand-in-title"))
}

fn cmi5_structure(takes: &Takes, languages: &[Catalogue]) -> String {
    let mut xml = Html::default();
    let name = name_of(takes);
    let in_languages = |xml: &mut Html, element: &str, message: &str| {
        xml.raw(&format!("<{element}>"));
        for catalogue in languages {
            xml.raw("<langstring");
            xml.attribute("lang", catalogue.language());
            xml.raw(">");
            xml.text(&catalogue.word(message));
            xml.raw("</langstring>");
        }
        xml.raw(&format!("</{element}>\n"));
    };
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<courseStructure");
    xml.raw(" xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">\n<course");
    xml.attribute("id", &format!("{BASE}/courses/{name}"));
    xml.raw(">\n");
    in_languages(&mut xml, "title", "hand-in-title");
    in_languages(&mut xml, "description", "hand-in-how");
    xml.raw("</course>\n<au");
    xml.attribute("id", &format!("{BASE}/{name}"));
    xml.raw(" moveOn=\"Passed\" launchMethod=\"AnyWindow\">\n");
    in_languages(&mut xml, "title", "hand-in-title");
    in_languages(&mut xml, "description", "hand-in-how");
    xml.raw("<url>index.html</url>\n</au>\n</courseStructure>\n");
    xml.finish()
}
