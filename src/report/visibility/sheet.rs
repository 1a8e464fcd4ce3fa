//! The contact sheet of a scenario: every sign from where it first stands out, plain, as a difference and pointed out. One
//! self-contained HTML file that prints on A4.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::approach::{Ground, Subject};
use super::difference::Difference;
use super::standing_out::JUST_NOTICEABLE;
use super::{ScenarioSigns, SignSeen};
use crate::report::debrief::coarse;
use crate::report::markup::Html;
use crate::report::picture::{Picture, Scene, seen};
use crate::report::wording::{number, quantity};
use crate::scenario::{Exercise, LoadedScenario};
use crate::scenery::Scenery;
use crate::sim::terrain::Terrain;
use crate::text::{Catalogue, Figures, Message};

/// Size of a picture, pixels: a window of the screen.
const SIZE: (usize, usize) = (480, 270);

/// Difference that is painted in full, CIEDE2000.
const FULL: f32 = 12.0;

/// Colour of a difference: the orange of the colour-blind-safe palette of Okabe and Ito (2008).
const ORANGE: [f32; 3] = [230.0, 159.0, 0.0];

/// The pictures of a sign as files: plain, difference, pointed out.
type Pictures = [Vec<u8>; 3];

/// The page.
pub fn page(loaded: &LoadedScenario, signs: &ScenarioSigns, catalogue: &Catalogue) -> String {
    let word = |id: &str| catalogue.say(&Message::new(id.to_owned()));
    let title = signs.title.in_language(catalogue.language());
    let mut html = Html::page(
        catalogue,
        &word("visibility-title"),
        include_str!("page.css"),
    );
    html.element("h1", "", title);
    html.element("p", "", &word("visibility-how"));
    html.element("p", "faint", &word("visibility-seconds-are"));
    let pictures = drawn(loaded, signs);
    for (sign, pictures) in signs.signs.iter().zip(pictures) {
        entry(&mut html, catalogue, sign, pictures.as_ref());
    }
    html.raw("</main>\n<footer>\n");
    html.element("p", "", &word("sheet-supports"));
    html.raw("</footer>\n</body>\n</html>\n");
    html.finish()
}

/// Draws the pictures of every sign.
fn drawn(loaded: &LoadedScenario, signs: &ScenarioSigns) -> Vec<Option<Pictures>> {
    let terrain = Terrain::of(&loaded.scenario);
    let mut grounds: BTreeMap<u64, (Ground, Scenery)> = BTreeMap::new();
    for sign in &signs.signs {
        grounds.entry(sign.seed).or_insert_with(|| {
            let exercise = Exercise::draw(Arc::clone(&loaded.scenario), sign.seed);
            let whole = Scenery::of(&exercise, &terrain);
            (Ground::of(exercise, &terrain), whole)
        });
    }
    let signs = signs.signs.par_iter();
    signs
        .map(|sign| {
            let (ground, whole) = grounds.get(&sign.seed)?;
            pictures_of(ground, whole, sign)
        })
        .collect()
}

/// The pictures of one sign: on the whole scenery, and what it changes on the bare ground.
fn pictures_of(ground: &Ground, whole: &Scenery, sign: &SignSeen) -> Option<Pictures> {
    let moment = sign.from?;
    let mut placed = ground.exercise.signs.iter();
    let placed = placed.find(|placed| {
        placed.sign.id == sign.sign && super::owner_of(&ground.exercise, placed) == sign.owner
    })?;
    let subject = Subject::of(ground, placed, 0.0)?;
    let scene = Scene {
        scenery: whole,
        ..subject.scene(&moment, SIZE)
    };
    let plain = seen(&scene);
    let pointed_out = seen(&Scene {
        pointed_out: &[placed.id],
        ..scene
    });
    let (_, difference) = subject.looked_at(&moment, SIZE);
    let difference = painted(&plain, &difference);
    Some([plain, difference, pointed_out].map(|picture| coarse(picture, 6).png()))
}

/// A picture in dark grey with the difference painted over it.
fn painted(plain: &Picture, difference: &Difference) -> Picture {
    let pixels = plain.rgb.chunks_exact(3).zip(&difference.delta_e);
    let rgb = pixels.flat_map(|(pixel, &delta_e)| {
        let grey = pixel.iter().map(|&part| f32::from(part)).sum::<f32>() / 3.0 * 0.4;
        let share = if delta_e < JUST_NOTICEABLE {
            0.0
        } else {
            (delta_e / FULL).clamp(0.25, 1.0)
        };
        ORANGE.map(|part| (grey + (part - grey) * share + 0.5) as u8)
    });
    Picture {
        width: plain.width,
        height: plain.height,
        rgb: rgb.collect(),
    }
}

fn entry(html: &mut Html, catalogue: &Catalogue, sign: &SignSeen, pictures: Option<&Pictures>) {
    let look = catalogue.say(&sign.look.called());
    html.raw(if sign.falls_short() {
        "<article class=\"bad\">\n"
    } else {
        "<article>\n"
    });
    html.raw("<h2>");
    html.text(&look);
    html.raw(" <code>");
    html.text(&format!("{} · {}", sign.owner, sign.sign));
    html.raw("</code></h2>\n<dl>\n");
    for (id, figures) in facts(sign) {
        html.raw("<div>");
        html.element("dt", "", &catalogue.word(id));
        html.raw("<dd>");
        html.figures(&catalogue.figures(&figures));
        html.raw("</dd></div>\n");
    }
    html.raw("</dl>\n");
    let Some(pictures) = pictures else {
        html.raw("</article>\n");
        return;
    };
    html.raw("<div class=\"views\">\n");
    let captions = [
        "visibility-plain",
        "visibility-difference",
        "visibility-pointed-out",
    ];
    for (id, png) in captions.into_iter().zip(pictures) {
        let words = catalogue.word(id);
        html.picture(&format!("{look}: {words}"), png, &words);
    }
    html.raw("</div>\n</article>\n");
}

/// Figures of a sign with the ids of their names, as the table of the terminal has them too.
pub fn facts(sign: &SignSeen) -> [(&'static str, Figures); 7] {
    let of = |value: Option<f32>, unit: &str, scale: f32| {
        value.map_or_else(Figures::none, |value| {
            let rounded = f64::from((value * scale).round() / scale);
            if unit.is_empty() {
                number(rounded)
            } else {
                quantity(rounded, unit)
            }
        })
    };
    let (predicted, rendered) = (sign.predicted, sign.rendered);
    [
        ("visibility-mandatory", of(sign.mandatory_m, "m", 1.0)),
        (
            "visibility-predicted",
            of(predicted.map(|it| it.range_m), "m", 1.0),
        ),
        (
            "visibility-rendered",
            of(rendered.map(|it| it.range_m), "m", 1.0),
        ),
        (
            "visibility-pixels",
            of(rendered.map(|it| it.pixels), "", 1.0),
        ),
        (
            "visibility-delta-e",
            of(rendered.map(|it| it.delta_e), "", 10.0),
        ),
        (
            "visibility-contrast",
            of(rendered.map(|it| it.contrast), "", 100.0),
        ),
        (
            "visibility-seconds",
            of(rendered.and_then(|it| it.opportunity_s), "s", 2.0),
        ),
    ]
}
