//! The screen of the debrief: the verdict on top, the tabs below it.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::saving::{SavedSays, save};
use super::{Debriefed, happened, pages};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::stage::{Stage, Travel};
use crate::front_end::theme;
use crate::front_end::widget::{
    self, Kit, Offer, OnEscape, TabPage, Weight, scroll_content, scroll_frame,
};
use crate::report::tally::tally;
use crate::report::wording;
use crate::scoring::scorecard::Verdict;

/// The stable name of the tabs.
pub(super) const TABS: &str = "debrief-tabs";

/// The tabs in their order: stable name and message.
pub(super) const PAGES: [(&str, &str); 8] = [
    ("verdict", "debrief-tab-verdict"),
    ("happened", "debrief-tab-happened"),
    ("looks", "debrief-looks"),
    ("points", "debrief-points"),
    ("map", "debrief-map"),
    ("distances", "sheet-distance"),
    ("report", "sheet-report"),
    ("next", "sheet-train-next"),
];

/// The number of the tab in which the patrol is played again.
pub(super) const HAPPENED: usize = 1;

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
        let offers = PAGES
            .iter()
            .map(|(called, word)| Offer::new(*called, kit.words.word(word)))
            .collect();
        screen.spawn(kit.tabs(TABS, &title, offers, 0));
        for number in 0..PAGES.len() {
            let display = if number == 0 {
                Display::Flex
            } else {
                Display::None
            };
            screen
                .spawn((
                    TabPage { of: TABS, number },
                    Node {
                        display,
                        flex_direction: FlexDirection::Column,
                        flex_grow: 1.0,
                        flex_basis: px(0),
                        min_height: px(0),
                        width: percent(100),
                        ..default()
                    },
                ))
                .with_children(|page| {
                    if number == HAPPENED {
                        happened::page(page, kit, debriefed);
                        return;
                    }
                    page.spawn(scroll_frame()).with_children(|frame| {
                        frame
                            .spawn(scroll_content())
                            .with_children(|content| pages::fill(content, number, kit, debriefed));
                    });
                });
        }
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
    let lived = &debriefed.lived;
    for told in lived.not_written.iter().chain(&lived.remarks) {
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

/// The sign and colour of a verdict.
pub(super) fn verdict_look(verdict: Verdict) -> (Icon, Color) {
    match verdict {
        Verdict::Ready => (Icon::Tick, theme::GOOD),
        Verdict::NotYet => (Icon::Cross, theme::BAD),
        Verdict::Incomplete => (Icon::Minus, theme::WARN),
    }
}
