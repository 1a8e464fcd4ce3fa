//! The field guide: every sign near by in all its exemplars, from afar and old, with what to notice and what it is confused
//! with. One self-contained HTML file that prints on A4. It teaches, and shows a reviewer all the art at once.

use rayon::prelude::*;

use super::card::{Showroom, heading_of, looks_of};
use super::markup::Html;
use super::picture::Picture;
use crate::scenario::schema::Look;
use crate::scenery::EXEMPLARS;
use crate::text::{Catalogue, Message};
use crate::vocabulary::SignKind;

/// Size of a picture, pixels.
const SIZE: (usize, usize) = (272, 170);

/// Magnification of the binoculars, times: what most patrols carry.
const MAGNIFIED: f32 = 8.0;

/// Number of grounds over which harmless causes are spread.
const APART: usize = 4;

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

/// How a sign is looked at from afar: id of the words, range in metres, magnification.
const VIEWS: [(&str, f32, f32); 4] = [
    ("guide-5", 5.0, 1.0),
    ("guide-30", 30.0, 1.0),
    ("guide-80", 80.0, 1.0),
    ("guide-80-binoculars", 80.0, MAGNIFIED),
];

/// A picture as a file, with its caption.
type Shown = (Message, Vec<u8>);

/// Draws the pictures of a look: its exemplars near by, one of them old, then from ever farther off, and last beside a
/// harmless cause.
fn drawn(fresh: &Showroom, old: &Showroom, causes: &[Showroom], look: Look) -> Vec<Shown> {
    let file = |picture: Picture| super::debrief::coarse(picture, 6).png();
    let near = (0..EXEMPLARS).map(|number| {
        let words = Message::new("guide-near")
            .with("number", number + 1)
            .with("all", EXEMPLARS);
        (words, fresh.exemplar(look, number, SIZE))
    });
    let aged = (Message::new("guide-old"), old.exemplar(look, 0, SIZE));
    let afar = VIEWS.iter().map(|&(id, range_m, magnified)| {
        match fresh.from_afar(look, range_m, magnified, SIZE) {
            Some((picture, smaller)) if smaller > 1 => {
                let words = Message::new("guide-smaller")
                    .with("view", Message::new(id))
                    .with("times", smaller);
                (words, Some(picture))
            }
            seen => (Message::new(id), seen.map(|(picture, _)| picture)),
        }
    });
    let beside = causes.iter().find_map(|room| room.beside_cause(look, SIZE));
    let harmless = beside.map(|(picture, shown)| {
        let words = Message::new("guide-harmless").with("shown", shown);
        (words, Some(picture))
    });
    near.chain([aged])
        .chain(afar)
        .chain(harmless)
        .filter_map(|(words, picture)| Some((words, file(picture?))))
        .collect()
}

/// The page; none where the program's own files are damaged.
pub fn page(catalogue: &Catalogue) -> Option<String> {
    let fresh = Showroom::read()?;
    let old = Showroom::read()?.aged(OLD_DAYS);
    // Neighbours on that ground would stand in each other's pictures.
    let causes: Vec<Showroom> = (0..APART)
        .map(|first| {
            let some: Vec<Look> = Look::ALL
                .iter()
                .skip(first)
                .step_by(APART)
                .copied()
                .collect();
            Some(Showroom::read()?.with_causes(&some))
        })
        .collect::<Option<_>>()?;
    let looks: Vec<Look> = KINDS.into_iter().flat_map(looks_of).copied().collect();
    let views: Vec<Vec<Shown>> = looks
        .par_iter()
        .map(|look| drawn(&fresh, &old, &causes, *look))
        .collect();
    let mut views = views.into_iter();
    let word = |id: &str| catalogue.say(&Message::new(id.to_owned()));
    let mut html = Html::page(
        catalogue,
        &word("guide-title"),
        include_str!("guide/page.css"),
    );
    html.element("h1", "", &word("guide-title"));
    let how = Message::new("guide-how").with("all", EXEMPLARS);
    html.element("p", "", &catalogue.say(&how));
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

fn entry(html: &mut Html, catalogue: &Catalogue, look: Look, views: &[Shown]) {
    let word = |id: String| catalogue.say(&Message::new(id));
    let name = catalogue.say(&look.called());
    html.raw("<article>\n");
    html.element("h3", "", &name);
    for what in ["notice", "confused"] {
        html.element("p", what, &word(format!("card-{}-{what}", look.name())));
    }
    html.raw("<div class=\"views\">\n");
    for (words, png) in views {
        let words = catalogue.say(words);
        html.picture(&format!("{name}: {words}"), png, &words);
    }
    html.raw("</div>\n</article>\n");
}
