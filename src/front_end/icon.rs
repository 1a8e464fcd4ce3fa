//! The program's own icons: strokes on a square of 24 × 24, rasterised once per size shown, so that they are sharp at
//! every text size. Directional ones are mirrored in right-to-left languages.

use std::collections::BTreeMap;

use bevy::asset::RenderAssetUsages;
use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy::window::PrimaryWindow;
use resvg::tiny_skia::{Pixmap, Transform as Placing};
use resvg::usvg::{Options, Tree};

use super::words::Words;
use crate::report::picture::Picture;

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Icon {
    /// Start.
    Begin,
    /// Back; against the reading direction.
    Back,
    /// Next; in the reading direction.
    Next,
    /// Earlier on a time line, which runs from left to right in every language.
    Earlier,
    /// Later on a time line.
    Later,
    /// Done, right.
    Tick,
    /// Wrong, or close.
    Cross,
    /// Attention.
    Warning,
    /// An explanation.
    Info,
    /// Settings.
    Settings,
    /// Keys and buttons.
    Keys,
    /// The first screen.
    Home,
    /// A person.
    Person,
    /// The patrol.
    Team,
    /// A map.
    Map,
    /// A mark on a sign.
    Mark,
    /// Radio.
    Radio,
    /// A report or a list of results.
    Report,
    /// What was seen.
    Eye,
    /// Binoculars.
    Binoculars,
    /// The compass.
    Compass,
    /// Time.
    Clock,
    /// Stop for a while.
    Pause,
    /// In a hurry.
    Hurry,
    /// Loud.
    Sound,
    /// Halt.
    Halt,
    /// Stand-off, cover.
    Shield,
    /// Orders.
    Orders,
    /// Log.
    Log,
    /// Add.
    Plus,
    /// Less.
    Minus,
    /// Undo, withdraw; mirrored.
    Undo,
    /// The check all round.
    Check,
    /// Quit the program.
    Leave,
    /// Learn.
    Learn,
    /// What to train next.
    Target,
    /// Redo; mirrored.
    Redo,
    /// Save.
    Save,
    /// A second one.
    Copy,
    /// Delete.
    Bin,
    /// Turn to the left, seen from above.
    TurnLeft,
    /// Turn to the right.
    TurnRight,
}

impl Icon {
    /// Its SVG path.
    fn strokes(self) -> &'static str {
        match self {
            Self::Begin => "M7 4.5v15l12-7.5z",
            Self::Back | Self::Earlier => "M20 12H5M11 5.5 4.5 12l6.5 6.5",
            Self::Next | Self::Later => "M4 12h15M13 5.5l6.5 6.5-6.5 6.5",
            Self::Tick => "M4.5 12.5l5 5L19.5 7",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Warning => "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.3",
            Self::Settings => {
                "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z\
                 M9 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z"
            }
            Self::Keys => "M3 6.5h18v11H3zM6.5 10h.3M10 10h.3M13.7 10h.3M17.3 10h.3M7.5 14h9",
            Self::Home => "M3.5 11.5 12 4l8.5 7.5M6 9.8V20h12V9.8M10 20v-6h4v6",
            Self::Person => {
                "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c0-4 3.4-6 7.5-6s7.5 2 7.5 6"
            }
            Self::Team => {
                "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM2.8 19.5c0-3.6 2.8-5.4 6.2-5.4s6.2 1.8 6.2 5.4\
                 M16 5.6a2.9 2.9 0 0 1 0 5.4M17.8 14.4c2.2.7 3.4 2.4 3.4 5.1"
            }
            Self::Map => "M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20",
            Self::Mark => "M6 21V4M6 4.5h12l-3 4 3 4H6",
            Self::Radio => {
                "M8 9h8v12H8zM14.5 9V3M10.5 12.5h3M10.5 17.5h.3M13.5 17.5h.3M5.2 5.5a6 6 0 0 0 0 7M18.8 5.5a6 6 0 0 1 0 7"
            }
            Self::Report => "M6 3h9l4 4v14H6zM14.5 3v4.5H19M9 12h7M9 16h7",
            Self::Eye => {
                "M2.5 12C4.5 8 8 6 12 6s7.5 2 9.5 6c-2 4-5.5 6-9.5 6s-7.5-2-9.5-6z\
                 M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::Binoculars => {
                "M6.5 5h3v4h5V5h3l2 9M4.5 14l2-9M6.8 13a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z\
                 M17.2 13a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6zM10.6 16h2.8"
            }
            Self::Compass => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.8 8.2l-2.3 5.3-5.3 2.3 2.3-5.3z"
            }
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.3l3.5 2",
            Self::Pause => "M8.5 5v14M15.5 5v14",
            Self::Hurry => "M4.500 5.500v13l7-6.500zM12.500 5.500v13l7-6.500z",
            Self::Sound => {
                "M4 9.5v5h3.5L12 18.5v-13L7.500 9.5zM15.500 9a4.5 4.5 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11"
            }
            Self::Halt => {
                "M8 12V5.800a1.400 1.400 0 0 1 2.800 0V11M10.800 10.500V4.400a1.400 1.400 0 0 1 2.800 0v6.100\
                 M13.600 10.500V5.400a1.400 1.400 0 0 1 2.800 0V12M16.400 11V8a1.400 1.400 0 0 1 2.800 0v6\
                 c0 4-2.600 7-6.200 7-3.400 0-5-1.600-6.500-4.500L4.300 13a1.500 1.500 0 0 1 2.600-1.300L8 13.400"
            }
            Self::Shield => {
                "M12 3l7.500 2.800v5.700c0 4.700-3.200 7.800-7.500 9.500-4.300-1.700-7.500-4.800-7.500-9.500V5.800z"
            }
            Self::Orders => {
                "M4 10v4h3l9 4.500v-13L7 10zM19 9.500a4 4 0 0 1 0 5M8.500 14.500V20h2.800v-4.200"
            }
            Self::Log => "M4 6h.3M8 6h12M4 12h.3M8 12h12M4 18h.3M8 18h12",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Undo => "M8.500 5 4 9.500 8.500 14M4.500 9.500H14a5.500 5.500 0 0 1 0 11h-4",
            Self::Redo => "M15.5 5 20 9.5 15.5 14M19.5 9.5H10a5.5 5.5 0 0 0 0 11h4",
            Self::Save => "M4 4h13l3 3v13H4zM8 4v5h8V4M8 20v-6h8v6",
            Self::Copy => "M8 8h12v12H8zM4 16V4h12",
            Self::Bin => "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5",
            Self::TurnLeft => "M5 5v5h5M5.5 10A7 7 0 1 1 5 14",
            Self::TurnRight => "M19 5v5h-5M18.5 10A7 7 0 1 0 19 14",
            Self::Check => {
                "M12 3v3M12 18v3M3 12h3M18 12h3M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM12 11.500v1"
            }
            Self::Leave => "M13 4H5v16h8M10 12h10.500M16.500 7.500 21 12l-4.500 4.500",
            Self::Learn => {
                "M2.500 9 12 4.500 21.500 9 12 13.500zM6.500 11v5c1.500 1.500 3.300 2.200 5.500 2.200s4-.7 5.500-2.200v-5M21.500 9v6"
            }
            Self::Target => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 11.800v.4"
            }
        }
    }

    /// True for filled icons, as opposed to stroked ones.
    fn filled(self) -> bool {
        matches!(self, Self::Begin | Self::Hurry)
    }

    /// True for icons that are mirrored in right-to-left languages.
    fn turns(self) -> bool {
        matches!(
            self,
            Self::Begin
                | Self::Back
                | Self::Next
                | Self::Hurry
                | Self::Undo
                | Self::Redo
                | Self::Leave
        )
    }

    /// White on transparent, `side_px` square.
    fn drawn(self, side_px: u32) -> Option<Pixmap> {
        let fill = if self.filled() { "#fff" } else { "none" };
        let svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{}" fill="{fill}" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>"##,
            self.strokes()
        );
        let tree = Tree::from_str(&svg, &Options::default()).ok()?;
        let mut pixels = Pixmap::new(side_px, side_px)?;
        let scale = side_px as f32 / 24.0;
        resvg::render(
            &tree,
            Placing::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        Some(pixels)
    }
}

/// Shows an icon on its node, in the colour of the node's [`ImageNode`].
#[derive(Component, Debug, Clone, Copy, PartialEq)]
pub struct Shows {
    /// Which.
    pub icon: Icon,
    /// Side, logical pixels.
    pub side_px: f32,
}

/// Rasterised icons by side in physical pixels.
#[derive(Resource, Default)]
struct Drawn(BTreeMap<(Icon, u32), Handle<Image>>);

/// A node with an icon.
pub fn icon(icon: Icon, side_px: f32, colour: Color) -> impl Bundle {
    (
        Shows { icon, side_px },
        ImageNode {
            color: colour,
            ..default()
        },
        Node {
            width: px(side_px),
            height: px(side_px),
            flex_shrink: 0.0,
            ..default()
        },
    )
}

/// A raster image for the window, with premultiplied alpha undone.
pub fn image_of(pixels: &Pixmap) -> Image {
    let mut plain = Vec::with_capacity(pixels.data().len());
    for pixel in pixels.pixels() {
        let colour = pixel.demultiply();
        plain.extend([colour.red(), colour.green(), colour.blue(), colour.alpha()]);
    }
    image(pixels.width(), pixels.height(), plain)
}

/// A rendered view as an image for the window.
pub fn image_from(view: &Picture) -> Image {
    let plain = view
        .rgb
        .chunks_exact(3)
        .flat_map(|colour| [colour[0], colour[1], colour[2], 255])
        .collect();
    image(view.width as u32, view.height as u32, plain)
}

fn image(width: u32, height: u32, plain: Vec<u8>) -> Image {
    Image::new(
        Extent3d {
            width,
            height,
            depth_or_array_layers: 1,
        },
        TextureDimension::D2,
        plain,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}

/// Rasterises icons when new, changed, or shown at another physical size.
fn draw(
    mut shown: Query<(Ref<Shows>, &mut ImageNode)>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
    scale: Res<UiScale>,
    words: Res<Words>,
    mut drawn: ResMut<Drawn>,
    images: Option<ResMut<Assets<Image>>>,
    mut last: Local<f32>,
) {
    let Some(mut images) = images else {
        return;
    };
    let dots = window.map_or(1.0, |window| window.scale_factor()) * scale.0;
    let resized = *last != dots;
    *last = dots;
    for (shows, mut node) in &mut shown {
        if !resized && !shows.is_changed() {
            continue;
        }
        let side = ((shows.side_px * dots).round() as u32).clamp(8, 512);
        let picture = drawn
            .0
            .entry((shows.icon, side))
            .or_insert_with(|| {
                shows
                    .icon
                    .drawn(side)
                    .map_or_else(Handle::default, |pixels| images.add(image_of(&pixels)))
            })
            .clone();
        node.image = picture;
        node.flip_x = shows.icon.turns() && words.right_to_left();
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drawn>()
        .add_systems(PostUpdate, draw.in_set(super::widget::Dressing::Pictures));
}

#[cfg(test)]
mod tests {
    use super::Icon;

    /// Story: in Arabic the arrow to the later moment pointed to the earlier one.
    #[test]
    fn arrows_along_a_line_of_time_point_the_same_way_in_every_language() {
        for icon in [Icon::Earlier, Icon::Later] {
            assert!(!icon.turns(), "{icon:?}");
        }
        for icon in [Icon::Back, Icon::Next] {
            assert!(icon.turns(), "{icon:?}");
        }
    }

    #[test]
    fn every_picture_leaves_something_on_the_paper_and_stays_on_it() {
        let all = [
            Icon::Begin,
            Icon::Back,
            Icon::Next,
            Icon::Earlier,
            Icon::Later,
            Icon::Tick,
            Icon::Cross,
            Icon::Warning,
            Icon::Info,
            Icon::Settings,
            Icon::Keys,
            Icon::Home,
            Icon::Person,
            Icon::Team,
            Icon::Map,
            Icon::Mark,
            Icon::Radio,
            Icon::Report,
            Icon::Eye,
            Icon::Binoculars,
            Icon::Compass,
            Icon::Clock,
            Icon::Pause,
            Icon::Hurry,
            Icon::Sound,
            Icon::Halt,
            Icon::Shield,
            Icon::Orders,
            Icon::Log,
            Icon::Plus,
            Icon::Minus,
            Icon::Undo,
            Icon::Check,
            Icon::Leave,
            Icon::Learn,
            Icon::Target,
        ];
        for icon in all {
            let pixels = icon.drawn(48).expect("a drawing");
            let inked = pixels
                .pixels()
                .iter()
                .filter(|pixel| pixel.alpha() > 128)
                .count();
            assert!(inked > 40, "{icon:?}: {inked}");
            let edge = (0..48).any(|at| {
                [(at, 0), (at, 47), (0, at), (47, at)]
                    .iter()
                    .any(|(x, y)| pixels.pixel(*x, *y).is_some_and(|pixel| pixel.alpha() > 8))
            });
            assert!(!edge, "{icon:?} runs off the edge");
        }
    }
}
