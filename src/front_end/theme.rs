//! Colours, sizes and fonts of the window. Nothing is told by colour alone: every state has a shape or a word as well.
//!
//! The signal colours are those of Okabe and Ito, which people with colour-blindness tell apart
//! (<https://jfly.uni-koeln.de/color/>).

use std::path::Path;

use bevy::prelude::*;
use bevy::text::FontCx;
use bevy::window::PrimaryWindow;
use parley::fontique::Script;

use super::settings::Settings;
use crate::{assets, files};

/// Behind everything.
pub const BACKGROUND: Color = Color::srgb_u8(0x14, 0x1b, 0x22);
/// Panels on it.
pub const PANEL: Color = Color::srgb_u8(0x1f, 0x29, 0x33);
/// What lies on panels: fields, rows, buttons.
pub const RAISED: Color = Color::srgb_u8(0x2d, 0x3a, 0x47);
/// The same under the pointer.
pub const RAISED_HOVER: Color = Color::srgb_u8(0x3b, 0x4c, 0x5d);
/// Lines between things.
pub const LINE: Color = Color::srgb_u8(0x4a, 0x5b, 0x6c);
/// Text.
pub const INK: Color = Color::srgb_u8(0xf2, 0xf5, 0xf7);
/// Text of less weight; still 7:1 on [`PANEL`].
pub const INK_FAINT: Color = Color::srgb_u8(0xb6, 0xc2, 0xcd);
/// The one thing to do next, and what has the focus. Okabe and Ito's sky blue.
pub const ACCENT: Color = Color::srgb_u8(0x56, 0xb4, 0xe9);
/// Text on [`ACCENT`], [`GOOD`] or [`WARN`].
pub const ON_ACCENT: Color = Color::srgb_u8(0x0b, 0x12, 0x18);
/// Done as it should be; always with a tick.
pub const GOOD: Color = Color::srgb_u8(0x2f, 0xc0, 0x97);
/// Half way, or look here; always with its own sign.
pub const WARN: Color = Color::srgb_u8(0xe6, 0x9f, 0x00);
/// Wrong or dangerous; always with a cross.
pub const BAD: Color = Color::srgb_u8(0xf0, 0x7a, 0x3c);

/// Size of the window that the screens are laid out for, logical pixels.
pub const LAID_OUT_PX: (u32, u32) = (1280, 720);

const REGULAR: &str = "NotoSans-Regular.ttf";
const BOLD: &str = "NotoSans-Bold.ttf";

/// Ordinary text, logical pixels at 100 %.
pub const TEXT_PX: f32 = 16.0;
/// Small print.
pub const SMALL_PX: f32 = 13.5;
/// Headings within a screen.
pub const HEADING_PX: f32 = 20.0;
/// The title of a screen.
pub const TITLE_PX: f32 = 28.0;
/// Height of a line, in heights of its letters: room for the marks above and below Arabic letters.
pub const LEADING: f32 = 1.35;
/// Space between things.
pub const GAP_PX: f32 = 10.0;
/// Least height of what is pressed: 44 px, as accessibility guidelines ask for touch (WCAG 2.2, 2.5.5).
pub const TARGET_PX: f32 = 44.0;
/// Rounding of corners.
pub const ROUND_PX: f32 = 6.0;

/// The fonts.
#[derive(Resource, Debug, Clone, Default)]
pub struct Fonts {
    /// Ordinary text.
    pub regular: Handle<Font>,
    /// Headings and numbers that matter.
    pub bold: Handle<Font>,
}

/// Scripts for which the other fonts of `assets/fonts` stand in where Noto Sans lacks a letter, by their ISO 15924 codes:
/// those of the languages that troop and police contributing countries write. Signs and arrows have no script of their
/// own and go with their neighbours. A font that lacks a letter is passed over, so a language comes with its folder and
/// its font.
const SCRIPTS: [&str; 27] = [
    "Zyyy", "Zinh", "Latn", "Grek", "Cyrl", "Arab", "Armn", "Beng", "Cher", "Deva", "Ethi", "Geor",
    "Gujr", "Guru", "Hang", "Hani", "Hebr", "Hira", "Khmr", "Knda", "Laoo", "Mlym", "Mong", "Mymr",
    "Sinh", "Taml", "Thai",
];

/// Reads the bundled fonts; a missing one leaves its letters out, not the program.
fn read_fonts(
    mut commands: Commands,
    mut assets: ResMut<Assets<Font>>,
    collection: Option<ResMut<FontCx>>,
) {
    let folder = assets::folder().join("fonts");
    let read = |path: &Path| {
        std::fs::read(path)
            .map(Font::from_bytes)
            .inspect_err(|error| warn!("{}: {error}", path.display()))
            .ok()
    };
    let mut keep =
        |name: &str| read(&folder.join(name)).map_or_else(Handle::default, |font| assets.add(font));
    commands.insert_resource(Fonts {
        regular: keep(REGULAR),
        bold: keep(BOLD),
    });
    let Some(mut collection) = collection else {
        return;
    };
    let others = ["ttf", "otf"]
        .into_iter()
        .filter_map(|ending| files::files_in(&folder, ending).ok())
        .flatten()
        .filter(|path| !path.ends_with(REGULAR) && !path.ends_with(BOLD));
    for font in others.filter_map(|path| read(&path)) {
        let families: Vec<_> = collection
            .collection
            .register_fonts(font.data, None)
            .into_iter()
            .map(|(family, _)| family)
            .collect();
        for script in SCRIPTS {
            let script: Script = script.parse().expect("four letters");
            collection
                .collection
                .append_fallbacks(script, families.iter().copied());
        }
    }
}

/// Everything grows with the text, so that nothing is cut off, and with a window larger than the one that the screens
/// are laid out for, so that a projector's picture is read from the last row.
fn scale(
    settings: Res<Settings>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut scale: ResMut<UiScale>,
) {
    let roomy = windows.iter().next().map_or(1.0, |window| {
        let wide = window.width() / LAID_OUT_PX.0 as f32;
        let high = window.height() / LAID_OUT_PX.1 as f32;
        // In steps, so that a window being dragged larger is not laid out anew at every pixel.
        ((wide.min(high) * 8.0).floor() / 8.0).clamp(1.0, 2.0)
    });
    let wanted = roomy * f32::from(settings.text_percent.clamp(100, 200)) / 100.0;
    if scale.0 != wanted {
        scale.0 = wanted;
    }
}

pub(super) fn plugin(app: &mut App) {
    // There from the first: a screen may be built before the fonts have been read.
    app.init_resource::<Fonts>()
        .insert_resource(ClearColor(BACKGROUND))
        .add_systems(PreStartup, read_fonts)
        .add_systems(PreUpdate, scale);
}
