//! The instructor's layer: suspected areas, incidents to come, sites, devices with their distances, signs,
//! look-alikes.

use svg::node::element::{Group, Pattern};

use super::ink::{
    GREEN, GREY, INK, VERMILLION, diamond, disc, line, ring, shape, square, triangle,
};
use super::labels::{Labels, Weight};
use super::margin::Legend;
use super::sheet::Sheet;
use super::walked::incident;
use super::{Map, Near, ground};
use crate::doctrine::{Pack, Why};
use crate::scenario::exercise::{Owner, PlacedDevice, PlacedSign};
use crate::scenario::schema::Happening;
use crate::scoring::report_truth::kind;
use crate::text::{Catalogue, Message, Text};

/// Fill of a suspected area.
const SUSPECTED: &str = "url(#suspected)";

/// The pattern of that fill, used on the instructor's map only.
pub(super) fn pattern() -> Pattern {
    Pattern::new()
        .set("id", "suspected")
        .set("width", 3)
        .set("height", 3)
        .set("patternUnits", "userSpaceOnUse")
        .add(line(&[(0.0, 0.0), (3.0, 3.0)], VERMILLION, 0.25))
}

pub(super) fn hidden(
    map: &Map,
    sheet: &Sheet,
    legend: &mut Legend,
    labels: &mut Labels,
    catalogue: &Catalogue,
    near: Near,
) -> Group {
    let exercise = map.exercise;
    let said = |words: Text| words.in_language(catalogue.language()).to_owned();
    let mut group = Group::new();
    for suspected in map.suspected_areas() {
        group = group.add(ground::area(sheet, &suspected.area, SUSPECTED));
        legend.add("map-suspected-area", ground::swatch(SUSPECTED));
    }
    for inject in exercise
        .scenario
        .injects
        .iter()
        .filter(|_| map.session.is_none())
    {
        if let Happening::Incident { at, .. } = inject.what {
            let at = sheet.at(at);
            group = group.add(incident(at));
            labels.want(&inject.id, at, 1.8, Weight::Third, INK);
            legend.add("map-incident", incident((4.0, 2.0)));
        }
    }
    for device in map.devices() {
        group = group.add(rings(map, device, sheet, legend, labels, catalogue));
        let seen = map
            .seen_from
            .iter()
            .find(|seen| seen.device == device.device.id);
        if let Some(seen) = seen.filter(|_| near == Near::No) {
            let reach_m = device.device.hazard_radius_m.max(NARROWEST_M);
            let towards = seen.at.bearing_deg(device.device.at);
            let side =
                |turn_deg: f32| sheet.at(device.device.at.towards(towards + turn_deg, reach_m));
            group = group.add(view(sheet.at(seen.at), side(-90.0), side(90.0)));
            legend.add("map-seen-from", view((0.8, 2.0), (7.2, 0.8), (7.2, 3.2)));
        }
    }
    for &site in exercise.empty_sites.iter().filter(|_| !map.leaves_out()) {
        let site = &exercise.scenario.sites[site];
        let at = sheet.at(site.at);
        group = group.add(nothing(at));
        // Authors of the file need the site's short name; it means nothing to the person debriefed.
        if map.session.is_none() {
            labels.want(&site.id, at, 1.2, Weight::Third, GREY);
        } else {
            labels.keep_clear(at, 1.2);
        }
        legend.add("map-empty-site", nothing((4.0, 2.0)));
    }
    for look_alike in map.look_alikes() {
        let site = &exercise.scenario.sites[look_alike.site];
        let first = look_alike.signs.first();
        let at = first.map_or(site.at, |id| exercise.signs[id.index()].sign.at);
        labels.want(
            said(look_alike.look_alike.called()),
            sheet.at(at),
            1.2,
            Weight::Third,
            GREEN,
        );
    }
    for device in map.devices() {
        let at = sheet.at(device.device.at);
        group = group.add(item(at));
        labels.want(
            said(device.device.called()),
            at,
            2.2,
            Weight::First,
            VERMILLION,
        );
        legend.add("map-device", item((4.0, 2.2)));
    }
    for sign in map.signs() {
        let at = sheet.at(sign.sign.at);
        let (mark, word) = match sign.owner {
            Owner::Device(_) => (diamond_sign as fn((f32, f32)) -> Group, "map-sign"),
            Owner::LookAlike(_) => (square_sign as fn((f32, f32)) -> Group, "map-look-alike"),
        };
        group = group.add(mark(at));
        match sign_label(map, sign, catalogue).filter(|_| near == Near::Yes) {
            Some(words) => labels.want(words, at, 0.9, Weight::Second, INK),
            None => labels.keep_clear(at, 0.9),
        }
        legend.add(word, mark((4.0, 2.0)));
    }
    group
}

/// Label of a sign: its short name for authors of the file, its kind in a debrief. A harmless thing has its own name
/// beside it.
fn sign_label(map: &Map, sign: &PlacedSign, catalogue: &Catalogue) -> Option<String> {
    match (map.session, sign.owner) {
        (None, _) => Some(sign.sign.id.clone()),
        (Some(_), Owner::Device(_)) => Some(catalogue.say(&kind(sign.sign.kind))),
        (Some(_), Owner::LookAlike(_)) => None,
    }
}

fn rings(
    map: &Map,
    device: &PlacedDevice,
    sheet: &Sheet,
    legend: &mut Legend,
    labels: &mut Labels,
    catalogue: &Catalogue,
) -> Group {
    let at = sheet.at(device.device.at);
    let swatch = |dashes: &str| {
        line(&[(0.0, 2.0), (8.0, 2.0)], VERMILLION, 0.5).set("stroke-dasharray", dashes)
    };
    let hazard_mm = sheet.length_mm(device.device.hazard_radius_m);
    legend.add("map-hazard-radius", swatch("none"));
    let mut group = Group::new()
        .add(disc(at, hazard_mm, VERMILLION).set("fill-opacity", 0.14))
        .add(ring(at, hazard_mm, VERMILLION, 0.4));
    let Some(pack) = map.pack else {
        return group;
    };
    for (number, distance) in distances(pack, &device.device.class)
        .into_iter()
        .enumerate()
    {
        let radius_mm = sheet.length_mm(distance.radius_m);
        let dashes = distance.dashes;
        group = group.add(ring(at, radius_mm, VERMILLION, 0.5).set("stroke-dasharray", dashes));
        legend.add_message(distance.meaning, swatch(dashes));
        // Labels on different sides, so that those of equal rings do not overlap.
        let mut around = [(0.0, -1.0), (0.0, 1.0), (1.0, 0.0), (-1.0, 0.0)];
        let sides = around.len();
        around.rotate_left(number % sides);
        let around =
            around.map(|(east, south)| (at.0 + east * radius_mm, at.1 + south * radius_mm));
        if let Some(on_ring) = around.into_iter().find(|place| sheet.frame.holds(*place)) {
            labels.want(
                catalogue.say(&distance.label),
                on_ring,
                0.2,
                Weight::Third,
                VERMILLION,
            );
        }
    }
    group
}

/// A distance ring.
struct Distance {
    radius_m: f32,
    dashes: &'static str,
    label: Message,
    /// Its legend entry.
    meaning: Message,
}

/// Distances around an item of a class: mandatory, of its class, and in doubt.
fn distances(pack: &Pack, class: &str) -> Vec<Distance> {
    let mandatory_m = pack.mandatory_of(Some(class));
    let mandatory = Distance {
        radius_m: mandatory_m,
        dashes: "3 1.2",
        label: Message::new("map-metres").with("metres", mandatory_m),
        meaning: Message::new("map-mandatory-distance"),
    };
    let rings = pack.rings_of(class);
    let in_doubt_m = rings.last().map(|ring| ring.metres);
    let required = rings.into_iter().map(|required| {
        let label = required.message(pack);
        Distance {
            radius_m: required.metres,
            // Equal rings coincide and share one line.
            dashes: match required.why {
                Why::Class(_) | Why::CouldBeTold(_) | Why::MayBe(_)
                    if Some(required.metres) != in_doubt_m =>
                {
                    "0.5 1.1"
                }
                _ => "1.6 0.8 0.4 0.8",
            },
            meaning: Message::new("map-required-distance").with("required", label.clone()),
            label,
        }
    });
    std::iter::once(mandatory).chain(required).collect()
}

/// Least half width of a cone of view at its item, metres: on paper it must not close to a line.
const NARROWEST_M: f32 = 6.0;

/// The cone of view from a place on the route to an item.
fn view(eye: (f32, f32), left: (f32, f32), right: (f32, f32)) -> Group {
    Group::new()
        .add(shape(&[eye, left, right], VERMILLION).set("fill-opacity", 0.12))
        .add(line(&[left, eye, right], VERMILLION, 0.25).set("stroke-dasharray", "0.8 0.6"))
        .add(
            disc(eye, 0.8, "#ffffff")
                .set("stroke", VERMILLION)
                .set("stroke-width", 0.35),
        )
}

fn item(at: (f32, f32)) -> Group {
    Group::new().add(
        triangle(at, 2.0, "#ffffff")
            .set("stroke", VERMILLION)
            .set("stroke-width", 0.6)
            .set("stroke-linejoin", "round"),
    )
}

fn diamond_sign(at: (f32, f32)) -> Group {
    Group::new().add(
        diamond(at, 0.85, VERMILLION)
            .set("stroke", "#ffffff")
            .set("stroke-width", 0.2),
    )
}

fn square_sign(at: (f32, f32)) -> Group {
    Group::new().add(
        square(at, 0.7, GREEN)
            .set("stroke", "#ffffff")
            .set("stroke-width", 0.2),
    )
}

fn nothing((x, y): (f32, f32)) -> Group {
    Group::new()
        .add(
            disc((x, y), 1.1, "#ffffff")
                .set("fill-opacity", 0.6)
                .set("stroke", INK)
                .set("stroke-width", 0.2),
        )
        .add(line(&[(x - 0.6, y), (x + 0.6, y)], GREY, 0.35))
}
