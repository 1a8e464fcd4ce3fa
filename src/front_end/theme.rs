//! Colours, sizes and fonts of the window. Colour is never the only cue: every state has a shape or a word as well.
//!
//! The signal colours are those of Okabe and Ito, which colour-blind people can tell apart
//! (<https://jfly.uni-koeln.de/color/>).

use std::path::Path;

use bevy::input::InputSystems;
use bevy::prelude::*;
use bevy::text::FontCx;
use bevy::window::PrimaryWindow;
use parley::fontique::Script;

use super::settings::Settings;
use crate::{assets, files};

/// Window background.
pub const BACKGROUND: Color = Color::srgb_u8(0x14, 0x1b, 0x22);
/// Panels on it.
pub const PANEL: Color = Color::srgb_u8(0x1f, 0x29, 0x33);
/// Fields, rows and buttons on panels.
pub const RAISED: Color = Color::srgb_u8(0x2d, 0x3a, 0x47);
/// The same under the pointer.
pub const RAISED_HOVER: Color = Color::srgb_u8(0x3b, 0x4c, 0x5d);
/// Lines between things.
pub const LINE: Color = Color::srgb_u8(0x4a, 0x5b, 0x6c);
/// Text.
pub const INK: Color = Color::srgb_u8(0xf2, 0xf5, 0xf7);
/// Secondary text; still 7:1 on [`PANEL`].
pub const INK_FAINT: Color = Color::srgb_u8(0xb6, 0xc2, 0xcd);
/// The main button, and the focus. Okabe and Ito's sky blue.
pub const ACCENT: Color = Color::srgb_u8(0x56, 0xb4, 0xe9);
/// Text on [`ACCENT`], [`GOOD`] or [`WARN`].
pub const ON_ACCENT: Color = Color::srgb_u8(0x0b, 0x12, 0x18);
/// Good; always with a tick.
pub const GOOD: Color = Color::srgb_u8(0x2f, 0xc0, 0x97);
/// Partial, or attention; always with its own sign.
pub const WARN: Color = Color::srgb_u8(0xe6, 0x9f, 0x00);
/// Bad or dangerous; always with a cross.
pub const BAD: Color = Color::srgb_u8(0xf0, 0x7a, 0x3c);

/// Window size that the screens are designed for, logical pixels.
pub const LAID_OUT_PX: (u32, u32) = (1280, 720);

const REGULAR: &str = "NotoSans-Regular.ttf";
const BOLD: &str = "NotoSans-Bold.ttf";

/// Body text, logical pixels at 100 %.
pub const TEXT_PX: f32 = 16.0;
/// Small print.
pub const SMALL_PX: f32 = 13.5;
/// Headings within a screen.
pub const HEADING_PX: f32 = 20.0;
/// The title of a screen.
pub const TITLE_PX: f32 = 28.0;
/// Line height, as a multiple of the text size: room for marks above and below Arabic letters.
pub const LEADING: f32 = 1.35;
/// Gap between elements.
pub const GAP_PX: f32 = 10.0;
/// Least height of a touch target: 44 px, as accessibility guidelines ask for (WCAG 2.2, 2.5.5).
pub const TARGET_PX: f32 = 44.0;
/// Corner radius.
pub const ROUND_PX: f32 = 6.0;

/// The fonts.
#[derive(Resource, Debug, Clone, Default)]
pub struct Fonts {
    /// Body text.
    pub regular: Handle<Font>,
    /// Headings and key figures.
    pub bold: Handle<Font>,
}

/// ISO 15924 codes of the scripts for which other fonts of `assets/fonts` are fallbacks of Noto Sans: those of the
/// languages of troop and police contributing countries. Signs and arrows have no script of their own and take their
/// neighbours'. A font without a letter is passed over, so a language needs only its folder and its font.
const SCRIPTS: [&str; 27] = [
    "Zyyy", "Zinh", "Latn", "Grek", "Cyrl", "Arab", "Armn", "Beng", "Cher", "Deva", "Ethi", "Geor",
    "Gujr", "Guru", "Hang", "Hani", "Hebr", "Hira", "Khmr", "Knda", "Laoo", "Mlym", "Mong", "Mymr",
    "Sinh", "Taml", "Thai",
];

/// Loads the bundled fonts; without one its letters are missing, not the program.
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

/// Scales everything with the text size, so that nothing is cut off, and with a window larger than the design size,
/// so that a projector's picture is readable from the last row.
fn scale(
    settings: Res<Settings>,
    windows: Query<&Window, With<PrimaryWindow>>,
    mut scale: ResMut<UiScale>,
) {
    let roomy = windows.iter().next().map_or(1.0, |window| {
        let wide = window.width() / LAID_OUT_PX.0 as f32;
        let high = window.height() / LAID_OUT_PX.1 as f32;
        // In steps, so that dragging the window does not lay it out anew at every pixel.
        ((wide.min(high) * 8.0).floor() / 8.0).clamp(1.0, 2.0)
    });
    let wanted = roomy * f32::from(settings.text_percent.clamp(100, 200)) / 100.0;
    if scale.0 != wanted {
        scale.0 = wanted;
    }
}

pub(super) fn plugin(app: &mut App) {
    // From the start: a screen may be built before the fonts are loaded.
    app.init_resource::<Fonts>()
        .insert_resource(ClearColor(BACKGROUND))
        .add_systems(PreStartup, read_fonts)
        .add_systems(PreUpdate, scale.before(InputSystems));
}
