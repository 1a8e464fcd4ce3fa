//! The field guide: every sign near by and from afar, fresh and old, with what to notice and what it is confused with. One
//! self-contained HTML file that prints on A4. It teaches, and shows a reviewer all the art at once.

use rayon::prelude::*;

use super::card::{Showroom, heading_of, looks_of};
use super::markup::Html;
use super::picture::Picture;
use crate::scenario::schema::Look;
use crate::text::{Catalogue, Message};
use crate::vocabulary::SignKind;

/// Size of a picture, pixels.
const SIZE: (usize, usize) = (320, 200);

/// Magnification of the binoculars, times: what most patrols carry.
const MAGNIFIED: f32 = 8.0;

/// Age of an old sign, days.
const OLD_DAYS: f32 = 60.0;

/// Pages, in the order of the card.
const KINDS: [SignKind; 5] = [
    SignKind::WarningSign,
    SignKind::WarningClue,
    SignKind::MilitaryActivity,
    SignKind::Environment,
    SignKind::LocalBehaviour,
];

/// How a sign is looked at: id of the words, range in metres (none: as near as the card has it), magnification, old.
const VIEWS: [(&str, Option<f32>, f32, bool); 6] = [
    ("guide-near", None, 1.0, false),
    ("guide-old", None, 1.0, true),
    ("guide-5", Some(5.0), 1.0, false),
    ("guide-30", Some(30.0), 1.0, false),
    ("guide-80", Some(80.0), 1.0, false),
    ("guide-80-binoculars", Some(80.0), MAGNIFIED, false),
];

/// Pictures of a look, one for each of [`VIEWS`].
type Views = Vec<Option<Vec<u8>>>;

/// Draws the pictures of a look, as files.
fn drawn(fresh: &Showroom, old: &Showroom, look: Look) -> Views {
    let file = |picture: Picture| super::debrief::coarse(picture, 6).png();
    VIEWS
        .iter()
        .map(|&(_, range_m, magnified, aged)| {
            let room = if aged { old } else { fresh };
            let picture = match range_m {
                None => room.picture(look, SIZE),
                Some(range_m) => room.from_afar(look, range_m, magnified, SIZE),
            };
            picture.map(file)
        })
        .collect()
}

/// The page; none where the program's own files are damaged.
pub fn page(catalogue: &Catalogue) -> Option<String> {
    let fresh = Showroom::read()?;
    let old = Showroom::read()?.aged(OLD_DAYS);
    let looks: Vec<Look> = KINDS.into_iter().flat_map(looks_of).copied().collect();
    let views: Vec<Views> = looks
        .par_iter()
        .map(|look| drawn(&fresh, &old, *look))
        .collect();
    let mut views = views.into_iter();
    let mut html = Html::default();
    let word = |id: &str| catalogue.say(&Message::new(id.to_owned()));
    html.raw("<!doctype html>\n<html lang=\"");
    html.text(catalogue.language());
    let direction = if catalogue.right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    html.raw(&format!(
        "\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n"
    ));
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.element("title", "", &word("guide-title"));
    html.raw("<style>\n");
    html.raw(include_str!("guide/page.css"));
    html.raw("</style>\n</head>\n<body>\n<main>\n");
    html.element("h1", "", &word("guide-title"));
    html.element("p", "", &word("guide-how"));
    html.element("p", "never", &word("card-never"));
    for kind in KINDS {
        html.heading("", &word(heading_of(kind)), "");
        for (look, views) in looks_of(kind).iter().zip(&mut views) {
            entry(&mut html, catalogue, *look, &views);
        }
    }
    html.raw("</main>\n<footer>\n");
    html.element("p", "", &word("sheet-supports"));
    html.raw("</footer>\n</body>\n</html>\n");
    Some(html.finish())
}

fn entry(html: &mut Html, catalogue: &Catalogue, look: Look, views: &Views) {
    let word = |id: String| catalogue.say(&Message::new(id));
    let name = catalogue.say(&look.called());
    html.raw("<article>\n");
    html.element("h3", "", &name);
    for what in ["notice", "confused"] {
        html.element("p", what, &word(format!("card-{}-{what}", look.name())));
    }
    html.raw("<div class=\"views\">\n");
    for ((id, ..), png) in VIEWS.iter().zip(views) {
        if let Some(png) = png {
            let words = word((*id).to_owned());
            html.picture(&format!("{name}: {words}"), png, &words);
        }
    }
    html.raw("</div>\n</article>\n");
}
