//! The illustrated card of signs: a page for each kind, and on it each look with a picture, its name, what to notice and what
//! it is confused with. It lies in the briefing, and on a key during the patrol. The pictures are drawn beside the window,
//! once.

use bevy::prelude::*;
use bevy::tasks::{AsyncComputeTaskPool, Task, block_on, poll_once};

use super::icon::{Icon, icon, image_from};
use super::stage::Frame;
use super::theme;
use super::widget::{Kit, OneOf, StableId};
use crate::report::card::{Showroom, heading_of, looks_of};
use crate::report::picture::Picture;
use crate::scenario::schema::Look;
use crate::vocabulary::SignKind;

/// Size of a picture, pixels: sharp at twice the size.
const PICTURE_PX: (usize, usize) = (400, 260);

/// Width of a picture on the card, logical pixels.
const WIDE_PX: f32 = 200.0;

/// Least width of a look on the card, with its words beside the picture, logical pixels.
const ENTRY_PX: f32 = 460.0;

impl OneOf for SignKind {
    const GROUP: &'static str = "card-page";
    const ALL: &'static [Self] = &[
        Self::WarningSign,
        Self::WarningClue,
        Self::MilitaryActivity,
        Self::Environment,
        Self::LocalBehaviour,
    ];

    fn called(self) -> &'static str {
        match self {
            Self::WarningSign => "warning-sign",
            Self::WarningClue => "warning-clue",
            Self::MilitaryActivity => "military-activity",
            Self::Environment => "environment",
            Self::LocalBehaviour => "local-behaviour",
        }
    }

    fn message(self) -> &'static str {
        heading_of(self)
    }
}

/// The page of a kind.
pub(super) fn page(parent: &mut ChildSpawnerCommands, kit: &Kit, kind: SignKind) {
    warning(parent, kit);
    parent
        .spawn(Node {
            flex_wrap: FlexWrap::Wrap,
            column_gap: px(14),
            row_gap: px(14),
            ..default()
        })
        .with_children(|page| {
            for look in looks_of(kind) {
                entry(page, kit, *look);
            }
        });
}

/// What holds for each of them, on every page.
fn warning(parent: &mut ChildSpawnerCommands, kit: &Kit) {
    parent
        .spawn(Node {
            column_gap: px(10),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|row| {
            row.spawn(icon(Icon::Halt, 24.0, theme::WARN));
            row.spawn((
                kit.spoken(
                    &kit.words.word("card-never"),
                    theme::TEXT_PX,
                    theme::WARN,
                    true,
                    accesskit::Role::Label,
                ),
                Node {
                    flex_shrink: 1.0,
                    ..default()
                },
            ));
        });
}

/// A look: its picture, and beside it its name and what there is to say of it.
fn entry(page: &mut ChildSpawnerCommands, kit: &Kit, look: Look) {
    let say = |what: &str| kit.words.word(&format!("card-{}-{what}", look.name()));
    page.spawn((
        StableId(format!("card-{}", look.name())),
        Node {
            flex_wrap: FlexWrap::Wrap,
            flex_grow: 1.0,
            flex_basis: px(ENTRY_PX),
            max_width: percent(100),
            column_gap: px(12),
            row_gap: px(6),
            padding: UiRect::all(px(10)),
            border_radius: BorderRadius::all(px(theme::ROUND_PX)),
            ..default()
        },
        BackgroundColor(theme::PANEL),
    ))
    .with_children(|entry| {
        entry.spawn((
            Node {
                width: px(WIDE_PX),
                aspect_ratio: Some(PICTURE_PX.0 as f32 / PICTURE_PX.1 as f32),
                flex_shrink: 0.0,
                align_self: AlignSelf::Start,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                padding: UiRect::all(px(12)),
                border_radius: BorderRadius::all(px(4)),
                ..default()
            },
            BackgroundColor(theme::RAISED),
            children![
                kit.small(&kit.words.word("card-picture-awaited")),
                // Over the words as soon as it is there.
                (
                    PictureOf(look),
                    ImageNode {
                        color: Color::NONE,
                        ..default()
                    },
                    Node {
                        position_type: PositionType::Absolute,
                        width: percent(100),
                        height: percent(100),
                        border_radius: BorderRadius::all(px(4)),
                        ..default()
                    },
                ),
            ],
        ));
        entry
            .spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_grow: 1.0,
                flex_basis: px(200),
                min_width: px(0),
                row_gap: px(4),
                ..default()
            })
            .with_children(|words| {
                words.spawn(kit.heading(&kit.words.say(&look.called())));
                words.spawn(kit.text(&say("notice")));
                words.spawn(kit.small(&say("confused")));
            });
    });
}

/// Waits for the picture of a look.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
struct PictureOf(Look);

/// The pictures as far as they are drawn.
#[derive(Resource, Default)]
struct Pictures(Vec<(Look, Handle<Image>)>);

/// The pictures that are being drawn.
#[derive(Resource)]
struct Drawing(Task<Vec<(Look, Picture)>>);

/// Draws the pictures beside the window, when a card is first laid out.
fn begin(mut commands: Commands) {
    let drawing = AsyncComputeTaskPool::get().spawn(async move {
        let Some(room) = Showroom::read() else {
            warn!("no pictures for the card of signs: assets/card/signs.ron is damaged");
            return Vec::new();
        };
        let drawn = |look: &Look| Some((*look, room.picture(*look, PICTURE_PX)?));
        Look::ALL.iter().filter_map(drawn).collect()
    });
    commands.insert_resource(Drawing(drawing));
}

/// Takes the pictures over when they are drawn.
fn take_over(
    mut commands: Commands,
    mut drawing: ResMut<Drawing>,
    mut pictures: ResMut<Pictures>,
    images: Option<ResMut<Assets<Image>>>,
) {
    let (Some(drawn), Some(mut images)) = (block_on(poll_once(&mut drawing.0)), images) else {
        return;
    };
    commands.remove_resource::<Drawing>();
    pictures.0 = drawn
        .iter()
        .map(|(look, picture)| (*look, images.add(image_from(picture))))
        .collect();
}

/// Puts the pictures where they are waited for.
fn hang_up(pictures: Res<Pictures>, mut waiting: Query<(&PictureOf, &mut ImageNode)>) {
    for (of, mut node) in &mut waiting {
        let picture = pictures.0.iter().find(|(look, _)| *look == of.0);
        if let Some((_, picture)) = picture
            && node.image != *picture
        {
            node.image = picture.clone();
            node.color = Color::WHITE;
        }
    }
}

/// True when a card is laid out whose pictures nobody has begun to draw.
fn is_missed(
    pictures: Res<Pictures>,
    drawing: Option<Res<Drawing>>,
    waiting: Query<(), Added<PictureOf>>,
) -> bool {
    pictures.0.is_empty() && drawing.is_none() && !waiting.is_empty()
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>().add_systems(
        Update,
        (
            take_over.run_if(resource_exists::<Drawing>),
            hang_up,
            begin.run_if(is_missed),
        )
            .chain()
            .in_set(Frame::Settling),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_stands_on_one_page() {
        let mut on_pages: Vec<Look> = <SignKind as OneOf>::ALL
            .iter()
            .flat_map(|kind| looks_of(*kind))
            .copied()
            .collect();
        on_pages.sort();
        assert_eq!(on_pages, Look::ALL);
    }
}
