//! The map of a scenario or a session on one A4 sheet: SVG, and PNG from it.
//!
//! Three layers of knowledge, each on top of the one before: what the patrol has on paper (land, route, vulnerable
//! points), what the instructor knows (sites, devices, their rings, signs, look-alikes), and what a session did
//! (paths, marks, control point, posts). Shape and line tell things apart before colour does, and the colours are
//! those of Okabe and Ito, which people with colour-blindness tell apart too (https://jfly.uni-koeln.de/color/).

mod contours;
mod details;
mod devices;
mod ground;
mod ink;
mod labels;
mod margin;
mod picture;
mod route;
mod sheet;
mod walked;

use svg::Document;
use svg::node::element::{ClipPath, Definitions, Group, Rectangle};

pub use picture::{PictureError, png};

use crate::doctrine::Pack;
use crate::record::Session;
use crate::scenario::Exercise;
use crate::text::Catalogue;
use crate::units::Point;
use ink::mm;
use labels::Labels;
use margin::Legend;
use sheet::Sheet;

/// What to draw.
#[derive(Clone, Copy)]
pub struct Map<'a> {
    /// The variation.
    pub exercise: &'a Exercise,
    /// Height of the ground, metres, for contour lines.
    pub height_m: Option<&'a dyn Fn(Point) -> f32>,
    /// Show what only an instructor may know before the patrol: sites, devices, signs, look-alikes.
    pub instructor: bool,
    /// The pack whose stand-off distances the instructor's rings show.
    pub pack: Option<&'a Pack>,
    /// What a session did.
    pub session: Option<&'a Session>,
}

/// The map as an SVG document of one A4 sheet.
pub fn svg(map: &Map, catalogue: &Catalogue) -> String {
    let sheet = Sheet::around(map);
    let mut legend = Legend::default();
    let land = everything(map, &sheet, &mut legend, catalogue, Near::No);
    let details = if map.instructor {
        details::places(map, &sheet, &legend)
    } else {
        Vec::new()
    };
    let (width_mm, height_mm) = sheet.page_mm;
    let mut definitions = ground::patterns(Definitions::new()).add(clip("frame", &sheet));
    let mut close = Group::new();
    for (number, detail) in details.iter().enumerate() {
        let id = format!("detail-{number}");
        definitions = definitions.add(clip(&id, &detail.sheet));
        // What only a detail shows is explained by its own words, so its legend is left out.
        let mut unused = Legend::default();
        let drawn = everything(map, &detail.sheet, &mut unused, catalogue, Near::Yes);
        close = close
            .add(drawn.set("clip-path", format!("url(#{id})")))
            .add(details::around(detail, catalogue));
    }
    Document::new()
        .set("width", format!("{width_mm}mm"))
        .set("height", format!("{height_mm}mm"))
        .set("viewBox", (0, 0, width_mm, height_mm))
        .set("font-family", ink::FONTS)
        .set("font-size", mm(ink::TEXT_MM))
        .add(definitions)
        .add(
            Rectangle::new()
                .set("width", mm(width_mm))
                .set("height", mm(height_mm))
                .set("fill", "#ffffff"),
        )
        .add(land.set("clip-path", "url(#frame)"))
        .add(margin::around(map, &sheet, &legend, catalogue))
        .add(close)
        .to_string()
}

/// Whether a drawing is a close look, in which signs have their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Near {
    Yes,
    No,
}

/// Everything within a sheet's frame.
fn everything(
    map: &Map,
    sheet: &Sheet,
    legend: &mut Legend,
    catalogue: &Catalogue,
    near: Near,
) -> Group {
    let mut labels = Labels::default();
    let mut drawn = Group::new()
        .add(ground::land(map, sheet, legend))
        .add(margin::grid_lines(map, sheet))
        .add(route::plan(map, sheet, legend, &mut labels, catalogue));
    if map.instructor {
        drawn = drawn.add(devices::hidden(
            map,
            sheet,
            legend,
            &mut labels,
            catalogue,
            near,
        ));
    }
    if let Some(session) = map.session {
        drawn = drawn.add(walked::done(session, sheet, legend, &mut labels, catalogue));
    }
    drawn.add(labels.draw(sheet))
}

fn clip(id: &str, sheet: &Sheet) -> ClipPath {
    ClipPath::new().set("id", id).add(sheet.frame.outline())
}
