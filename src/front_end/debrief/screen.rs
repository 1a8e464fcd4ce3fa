//! The screen of the debrief: the verdict on top, the tabs below it.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::lines::verdict_look;
use super::saving::{SavedSays, save};
use super::tabs::Tab;
use super::{Debriefed, happened, pages};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{
    self, Kit, OnEscape, OneOf, TabPage, Weight, scroll_content, scroll_frame,
};
use crate::report::tally::tally;
use crate::report::wording;

/// Builds the screen.
pub(super) fn build(commands: &mut Commands, kit: &Kit, debriefed: &Debriefed) {
    let title = kit.words.word("debrief-title");
    let screen = commands
        .spawn(widget::screen(Stage::Debrief, &title))
        .insert(Node {
            width: percent(100),
            height: percent(100),
            flex_direction: FlexDirection::Column,
            row_gap: px(8),
            padding: UiRect::axes(px(16), px(10)),
            ..default()
        })
        .id();
    commands.entity(screen).with_children(|screen| {
        head(screen, kit, debriefed);
        screen.spawn(kit.tabs_of::<Tab>(&title));
        for &tab in Tab::ALL {
            screen
                .spawn((
                    TabPage::of(tab),
                    Node {
                        flex_direction: FlexDirection::Column,
                        flex_grow: 1.0,
                        flex_basis: px(0),
                        min_height: px(0),
                        width: percent(100),
                        ..default()
                    },
                ))
                .with_children(|page| fill(page, tab, kit, debriefed));
        }
    });
}

/// What stands behind a tab. All but the replay, which fills its page by itself, are rolled as a whole.
fn fill(page: &mut ChildSpawnerCommands, tab: Tab, kit: &Kit, debriefed: &Debriefed) {
    let rolled = match tab {
        Tab::Happened => return happened::page(page, kit, debriefed),
        Tab::Verdict => pages::verdict,
        Tab::Looks => pages::looks,
        Tab::Points => pages::points,
        Tab::Map => pages::map,
        Tab::Distances => pages::distances,
        Tab::Report => pages::report,
        Tab::Next => pages::train_next,
    };
    page.spawn(scroll_frame()).with_children(|frame| {
        frame
            .spawn(scroll_content())
            .with_children(|content| rolled(content, kit, debriefed));
    });
}

/// Verdict, points, what can be done with the debrief.
fn head(screen: &mut ChildSpawnerCommands, kit: &Kit, debriefed: &Debriefed) {
    let card = &debriefed.card;
    let (picture, colour) = verdict_look(card.verdict);
    screen.spawn(widget::row()).with_children(|row| {
        row.spawn(icon(picture, 30.0, colour));
        let verdict = kit.words.word(wording::verdict_id(card.verdict));
        row.spawn(kit.spoken(
            &verdict,
            theme::TITLE_PX,
            colour,
            true,
            accesskit::Role::Heading,
        ));
        row.spawn(kit.text(&kit.words.say(&wording::points_message(tally(card).whole))));
        row.spawn(Node {
            flex_grow: 1.0,
            ..default()
        });
        row.spawn((
            kit.icon_button(
                "debrief-save",
                Icon::Report,
                &kit.words.word("debrief-save"),
                Weight::Plain,
            ),
            observe(|_: On<Activate>, mut commands: Commands| {
                commands.run_system_cached(save);
            }),
        ));
        row.spawn((
            kit.icon_button(
                "debrief-home",
                Icon::Home,
                &kit.words.word("debrief-home"),
                Weight::Plain,
            ),
            OnEscape,
            observe(|_: On<Activate>, mut travel: Travel| travel.home()),
        ));
    });
    screen.spawn((
        SavedSays,
        kit.small(""),
        Node {
            display: Display::None,
            ..default()
        },
    ));
    let finished = &debriefed.finished;
    let notes: Vec<_> = wording::notes(&debriefed.card).collect();
    let remarks = finished.not_written.iter().chain(&finished.remarks);
    for told in remarks.chain(&notes) {
        let words = kit.words.say(told);
        screen.spawn(kit.spoken(
            &words,
            theme::SMALL_PX,
            theme::WARN,
            false,
            accesskit::Role::Label,
        ));
    }
}
