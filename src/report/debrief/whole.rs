//! Builds the page of a session with all its parts, for the command line and the window.

use super::pictures::{coarse, drawn, size_among};
use super::{DebriefPage, Pictures, page};
use crate::doctrine::Pack;
use crate::record::Session;
use crate::report::{Material, map};
use crate::scenery::Scenery;
use crate::scoring::review::{Look, most_telling};
use crate::scoring::{Review, Scorecard};
use crate::sim::terrain::Terrain;
use crate::text::Catalogue;

/// Quantisation step of colours.
const STEP: u8 = 6;

/// The complete page of a scored session, as far as its review shows it.
pub fn of_session(
    session: &Session,
    pack: &Pack,
    card: &Scorecard,
    review: &Review,
    catalogue: &Catalogue,
) -> String {
    let map = map_of(session, pack, review, catalogue);
    let pictures = pictures_of(session, &review.looks);
    page(&DebriefPage {
        material: Material {
            card,
            pack,
            scenario: session.scenario(),
            catalogue,
        },
        review,
        map: Some(&map),
        pictures: &pictures,
    })
}

/// The map of the patrol with all layers.
pub fn map_of(session: &Session, pack: &Pack, review: &Review, catalogue: &Catalogue) -> String {
    map::svg(
        &map::Map {
            exercise: &session.exercise,
            height_m: None,
            instructor: true,
            pack: Some(pack),
            session: Some(session),
            held_back: Some(&review.held_back),
            looked_at: &review.route,
            seen_from: &[],
        },
        catalogue,
    )
}

/// Pictures of these looks, in order; none for the less telling ones beyond the limit.
pub fn pictures_of(session: &Session, looks: &[Look]) -> Vec<Option<Pictures>> {
    if looks.is_empty() {
        return Vec::new();
    }
    let terrain = Terrain::of(session.scenario());
    let scenery = Scenery::of(&session.exercise, &terrain);
    let telling = most_telling(looks);
    let size = size_among(telling.len());
    looks
        .iter()
        .enumerate()
        .map(|(number, look)| {
            if !telling.contains(&number) {
                return None;
            }
            let [plain, pointed_out] = drawn(session, look, &terrain, &scenery, size)?;
            Some(Pictures {
                plain: coarse(plain, STEP).png(),
                pointed_out: coarse(pointed_out, STEP).png(),
            })
        })
        .collect()
}
