//! The screen of the editor: what can always be done on top, then map and view beside each other with a side for the rest; in
//! a narrow window one part at a time.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::AutoFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};
use bevy::window::PrimaryWindow;

use super::overlay::{Overlay, Pane, Paper};
use super::panels::{Line, Panel};
use super::{Asked, Editing, keys, lookout, pointer};
use crate::front_end::ground::Lookout;
use crate::front_end::icon::Icon;
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{
    Kit, Offer, OneOf, StableId, TabPage, row, screen, scroll_content, scroll_frame,
};

/// Below this width only one part has room, logical pixels.
const WIDE_PX: f32 = 900.0;

/// Width of the side, logical pixels.
const SIDE_PX: f32 = 340.0;

/// A part of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The list of things.
    Things,
    /// What was found.
    Found,
    /// What is selected, in figures and words.
    Details,
    /// Ready things.
    Add,
    /// The legend of the keys.
    Keys,
    /// The map.
    Map,
    /// The 3D view.
    View,
}

impl OneOf for Part {
    const GROUP: &'static str = "editor-part";
    // Map and view last: a wide window shows them all the time and offers the others only.
    const ALL: &'static [Self] = &[
        Self::Things,
        Self::Found,
        Self::Details,
        Self::Add,
        Self::Keys,
        Self::Map,
        Self::View,
    ];

    fn called(self) -> &'static str {
        match self {
            Self::Things => "things",
            Self::Found => "found",
            Self::Details => "details",
            Self::Add => "add",
            Self::Keys => "keys",
            Self::Map => "map",
            Self::View => "view",
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Things => "editor-things",
            Self::Found => "editor-found",
            Self::Details => "editor-details",
            Self::Add => "editor-add",
            Self::Keys => "editor-keys",
            Self::Map => "editor-map",
            Self::View => "editor-view",
        }
    }
}

/// Parts that stand at the side of a wide window.
const AT_THE_SIDE: usize = 5;

/// True while the screen is laid out for a narrow window.
#[derive(Resource)]
pub(super) struct Narrow(bool);

/// Below this height the tools stand at the edge, logical pixels.
const LOW_PX: f32 = 420.0;

fn is_low(window: Option<&Window>, scale: f32) -> bool {
    window.is_some_and(|window| window.height() / scale < LOW_PX)
}

fn is_narrow(window: Option<&Window>, scale: f32) -> bool {
    window.is_some_and(|window| window.width() / scale < WIDE_PX)
}

pub(super) fn open(
    mut commands: Commands,
    kit: Kit,
    editing: Option<ResMut<Editing>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
) {
    let Some(mut editing) = editing else {
        return;
    };
    let narrow = is_narrow(windows.iter().next(), scale.0);
    editing.is_narrow = narrow;
    commands.insert_resource(Narrow(narrow));
    let words = &kit.words;
    let title = words.word("editor-title");
    let called = words
        .authored(&editing.document.loaded().scenario.title)
        .to_owned();
    let root = commands
        .spawn(screen(Stage::Editor, &title))
        .insert(Node {
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
            row_gap: px(4),
            padding: UiRect::axes(px(8), px(6)),
            ..default()
        })
        .observe(keys::of_screen)
        .id();
    let parts = Parts {
        kit: &kit,
        label: words.word("editor-part"),
        low: narrow && is_low(windows.iter().next(), scale.0),
    };
    commands.entity(root).with_children(|root| {
        if parts.low {
            parts.low(root);
        } else {
            head(root, &kit, (!narrow).then_some(called.as_str()));
            for line in [Line::Selection, Line::Told] {
                root.spawn((line, kit.small("")));
            }
            if narrow {
                parts.one_at_a_time(root);
            } else {
                parts.beside_each_other(root);
            }
        }
    });
}

/// The parts of the screen as they stand.
struct Parts<'k, 'w> {
    kit: &'k Kit<'w>,
    label: String,
    /// True where even one part has little height.
    low: bool,
}

impl Parts<'_, '_> {
    fn offers(&self) -> Vec<Offer> {
        let offer = |part: &Part| Offer::of(*part, &self.kit.words);
        Part::ALL.iter().map(offer).collect()
    }

    /// Tools at the edge, so that the height is for the parts.
    fn low(&self, root: &mut ChildSpawnerCommands) {
        root.spawn(Node {
            flex_direction: FlexDirection::Row,
            column_gap: px(6),
            ..filling()
        })
        .with_children(|beside| {
            beside
                .spawn(Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(4),
                    flex_shrink: 0.0,
                    ..default()
                })
                .with_children(|strip| tools(strip, self.kit));
            beside
                .spawn(Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: px(4),
                    ..filling()
                })
                .with_children(|main| self.one_at_a_time(main));
        });
    }

    fn one_at_a_time(&self, parent: &mut ChildSpawnerCommands) {
        let map = Part::ALL.iter().position(|part| *part == Part::Map);
        let kit = self.kit;
        parent.spawn(kit.tabs(Part::GROUP, &self.label, self.offers(), map.unwrap_or(0)));
        for part in Part::ALL {
            page(parent, kit, *part, self.low);
        }
    }

    fn beside_each_other(&self, parent: &mut ChildSpawnerCommands) {
        let kit = self.kit;
        let at_the_side = self.offers().into_iter().take(AT_THE_SIDE).collect();
        parent
            .spawn(Node {
                flex_direction: FlexDirection::Row,
                column_gap: px(6),
                ..filling()
            })
            .with_children(|beside| {
                map(beside, kit);
                view(beside, kit);
                beside
                    .spawn(Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(4),
                        width: px(SIDE_PX),
                        flex_shrink: 0.0,
                        min_height: px(0),
                        ..default()
                    })
                    .with_children(|side| {
                        side.spawn(kit.tabs(Part::GROUP, &self.label, at_the_side, 0));
                        for part in &Part::ALL[..AT_THE_SIDE] {
                            page(side, kit, *part, false);
                        }
                    });
            });
    }
}

/// A node that takes the room there is.
fn filling() -> Node {
    Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_height: px(0),
        min_width: px(0),
        ..default()
    }
}

/// What can always be done.
fn head(parent: &mut ChildSpawnerCommands, kit: &Kit, called: Option<&str>) {
    parent.spawn(row()).with_children(|row| {
        tool(row, kit, ("back", Icon::Back, "screen-back"), Asked::Leave);
        if let Some(called) = called {
            row.spawn((
                Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    min_width: px(0),
                    ..default()
                },
                children![kit.heading(called)],
            ));
        }
        for (what, asked) in TOOLS {
            tool(row, kit, what, asked);
        }
    });
}

/// What can always be done, but to leave.
const TOOLS: [((&str, Icon, &str), Asked); 4] = [
    (("undo", Icon::Undo, "editor-undo"), Asked::Undo),
    (("redo", Icon::Redo, "editor-redo"), Asked::Redo),
    (("save", Icon::Save, "editor-save"), Asked::Save),
    (("walk", Icon::Person, "editor-walk"), Asked::Walk),
];

/// What can always be done, one beneath the other.
fn tools(strip: &mut ChildSpawnerCommands, kit: &Kit) {
    let back = (("back", Icon::Back, "screen-back"), Asked::Leave);
    for (what, asked) in std::iter::once(back).chain(TOOLS) {
        tool(strip, kit, what, asked);
    }
}

/// A button with an icon that asks for something.
pub(super) fn tool(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    (called, icon, words): (&str, Icon, &str),
    asked: Asked,
) {
    parent.spawn((
        kit.icon_only(&format!("editor-{called}"), icon, &kit.words.word(words)),
        observe(move |_: On<Activate>, mut all: MessageWriter<Asked>| {
            all.write(asked.clone());
        }),
    ));
}

/// A part, while it is chosen. In a low window what is selected and what was done stand on the map and on the view.
fn page(parent: &mut ChildSpawnerCommands, kit: &Kit, part: Part, low: bool) {
    parent
        .spawn((
            TabPage::of(part),
            Node {
                flex_direction: FlexDirection::Column,
                width: percent(100),
                ..filling()
            },
        ))
        .with_children(|page| match part {
            Part::Map | Part::View => {
                if part == Part::Map {
                    map(page, kit);
                } else {
                    view(page, kit);
                }
                if low {
                    on_top(page, kit);
                }
            }
            part => {
                page.spawn(scroll_frame()).with_children(|frame| {
                    frame.spawn((Panel::of(part), scroll_content()));
                });
            }
        });
}

/// The lines that say what is selected and what was done, at the foot of a picture.
fn on_top(page: &mut ChildSpawnerCommands, kit: &Kit) {
    page.spawn((
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            left: px(0),
            right: px(0),
            bottom: px(0),
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(6), px(2)),
            ..default()
        },
        BackgroundColor(theme::PANEL),
    ))
    .with_children(|foot| {
        for line in [Line::Selection, Line::Told] {
            foot.spawn((Pickable::IGNORE, line, kit.small("")));
        }
    });
}

/// A picture with its own tools in its upper corner.
fn picture(
    parent: &mut ChildSpawnerCommands,
    kit: &Kit,
    tools: &[((&str, Icon, &str), Asked)],
    content: impl FnOnce(&mut ChildSpawnerCommands),
) {
    parent
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            ..filling()
        })
        .with_children(|picture| {
            content(picture);
            picture
                .spawn(Node {
                    position_type: PositionType::Absolute,
                    top: px(6),
                    right: px(6),
                    column_gap: px(6),
                    ..default()
                })
                .with_children(|corner| {
                    for (what, asked) in tools {
                        tool(corner, kit, *what, asked.clone());
                    }
                });
        });
}

/// The 3D view.
fn view(parent: &mut ChildSpawnerCommands, kit: &Kit) {
    let tools = [(
        ("viewpoint", Icon::Eye, "editor-viewpoint"),
        Asked::Viewpoint,
    )];
    picture(parent, kit, &tools, |picture| {
        let mut accessible = Accessible::new(Role::Canvas);
        accessible.set_label(kit.words.word("editor-view"));
        picture
            .spawn((
                Lookout,
                StableId("editor-lookout".to_owned()),
                TabIndex(0),
                AccessibilityNode::from(accessible),
                Node {
                    width: percent(100),
                    ..filling()
                },
            ))
            .observe(keys::of_view)
            .observe(lookout::press)
            .observe(lookout::drag)
            .observe(lookout::put_down)
            .observe(pointer::click)
            .observe(lookout::roll);
    });
}

/// The map in its pane.
fn map(parent: &mut ChildSpawnerCommands, kit: &Kit) {
    let tools = [
        (("larger", Icon::Plus, "editor-larger"), Asked::Zoom(true)),
        (
            ("smaller", Icon::Minus, "editor-smaller"),
            Asked::Zoom(false),
        ),
        (("whole", Icon::Map, "editor-whole"), Asked::Whole),
    ];
    picture(parent, kit, &tools, |picture| pane(picture, kit));
}

fn pane(parent: &mut ChildSpawnerCommands, kit: &Kit) {
    let mut accessible = Accessible::new(Role::Canvas);
    accessible.set_label(kit.words.word("editor-map"));
    let drawn = || {
        (
            Pickable::IGNORE,
            ImageNode {
                color: Color::NONE,
                ..default()
            },
        )
    };
    parent
        .spawn((
            Pane,
            StableId("editor-map".to_owned()),
            TabIndex(0),
            AutoFocus,
            AccessibilityNode::from(accessible),
            Node {
                width: percent(100),
                overflow: Overflow::clip(),
                ..filling()
            },
            BackgroundColor(Color::WHITE),
            children![
                (
                    Paper,
                    drawn(),
                    Node {
                        position_type: PositionType::Absolute,
                        ..default()
                    }
                ),
                (
                    Overlay,
                    drawn(),
                    Node {
                        position_type: PositionType::Absolute,
                        left: px(0),
                        top: px(0),
                        width: percent(100),
                        height: percent(100),
                        ..default()
                    }
                ),
            ],
        ))
        .observe(keys::of_map)
        .observe(pointer::press)
        .observe(pointer::drag)
        .observe(pointer::put_down)
        .observe(pointer::click)
        .observe(pointer::roll);
}

/// Lays the screen out anew when the window becomes narrow, or wide.
pub(super) fn fit(
    narrow: Option<Res<Narrow>>,
    windows: Query<&Window, With<PrimaryWindow>>,
    scale: Res<UiScale>,
    mut travel: Travel,
) {
    let now = is_narrow(windows.iter().next(), scale.0);
    if narrow.is_some_and(|narrow| narrow.0 != now) {
        travel.again();
    }
}
