//! HTML builder.

use std::fmt::Write;

use crate::report::Material;
use crate::text::direction::{END_ISOLATE, ISOLATE};
use crate::text::{Catalogue, Message, base64, plain};

/// HTML under construction. All text that is not the program's own markup must go through [`Html::text`].
#[derive(Default)]
pub(in crate::report) struct Html(String);

impl Html {
    /// A page as far as its content, in the catalogue's language and direction.
    pub(in crate::report) fn page(catalogue: &Catalogue, title: &str, css: &str) -> Self {
        let mut html = Self::default();
        html.raw("<!doctype html>\n<html lang=\"");
        html.text(catalogue.language());
        let direction = if catalogue.right_to_left() {
            "rtl"
        } else {
            "ltr"
        };
        html.raw(&format!(
            "\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        ));
        html.element("title", "", title);
        html.raw("<style>\n");
        html.raw(css);
        html.raw("</style>\n</head>\n<body>\n<main>\n");
        html
    }

    pub(in crate::report) fn finish(self) -> String {
        self.0
    }

    /// The program's own markup, verbatim.
    pub(in crate::report) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Text, escaped. Bidi isolates become `<bdi>`.
    pub(in crate::report) fn text(&mut self, words: &str) {
        let mut open = 0_u32;
        for letter in plain::harmless(words).chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                ISOLATE => {
                    open += 1;
                    self.0.push_str("<bdi>");
                }
                END_ISOLATE => {
                    if open > 0 {
                        open -= 1;
                        self.0.push_str("</bdi>");
                    }
                }
                letter => self.0.push(letter),
            }
        }
        for _ in 0..open {
            self.0.push_str("</bdi>");
        }
    }

    /// An attribute, escaped, with isolates dropped: `<bdi>` is not possible there.
    pub(in crate::report) fn attribute(&mut self, name: &str, words: &str) {
        let _ = write!(self.0, " {name}=\"");
        self.text(&words.replace([ISOLATE, END_ISOLATE], ""));
        self.0.push('"');
    }

    /// A picture (PNG) with its text alternative and, if any, words below it.
    pub(in crate::report) fn picture(&mut self, alternative: &str, png: &[u8], words: &str) {
        self.raw("<figure><img");
        self.attribute("alt", alternative);
        self.raw(" src=\"data:image/png;base64,");
        self.raw(&base64(png));
        self.raw("\"><figcaption>");
        self.text(words);
        self.raw("</figcaption></figure>\n");
    }

    /// An SVG drawing with its text alternative.
    pub(in crate::report) fn drawing(&mut self, says: &str, svg: &str) {
        match svg.split_once("<svg") {
            Some((_, rest)) => {
                self.raw("<svg role=\"img\"");
                self.attribute("aria-label", says);
                self.raw(rest);
            }
            None => self.raw(svg),
        }
    }

    /// Numbers, times and grids: left to right in every language.
    pub(in crate::report) fn figures(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.0.push_str("<bdi dir=\"ltr\">");
        self.text(words);
        self.0.push_str("</bdi>");
    }

    /// A text element.
    pub(in crate::report) fn element(&mut self, name: &str, class: &str, words: &str) {
        self.open(name, class);
        self.text(words);
        let _ = writeln!(self.0, "</{name}>");
    }

    /// An element with figures.
    pub(in crate::report) fn figure_cell(&mut self, class: &str, words: &str) {
        self.open("td", class);
        self.figures(words);
        self.0.push_str("</td>\n");
    }

    /// An element with figures and a note below them.
    pub(in crate::report) fn noted_cell(&mut self, class: &str, words: &str, note: &str) {
        self.open("td", class);
        self.figures(words);
        self.0.push_str("<br>");
        self.text(note);
        self.0.push_str("</td>\n");
    }

    fn open(&mut self, name: &str, class: &str) {
        if class.is_empty() {
            let _ = write!(self.0, "<{name}>");
        } else {
            let _ = write!(self.0, "<{name} class=\"{class}\">");
        }
    }

    /// A heading with an anchor, and something at the far side.
    pub(in crate::report) fn heading(&mut self, anchor: &str, left: &str, right: &str) {
        let _ = write!(self.0, "<h2 id=\"{anchor}\">");
        self.text(left);
        if !right.is_empty() {
            self.raw(" <span>");
            self.text(right);
            self.raw("</span>");
        }
        self.raw("</h2>\n");
    }

    /// A rendered message whose names and numbers keep their own direction.
    pub(in crate::report) fn say(&self, material: &Material<'_>, message: &Message) -> String {
        self.say_in(material.catalogue, message)
    }

    /// The same from a catalogue.
    pub(in crate::report) fn say_in(&self, catalogue: &Catalogue, message: &Message) -> String {
        if !catalogue.right_to_left() {
            return catalogue.say(message);
        }
        let said = catalogue.say_isolated(message);
        // Verbatim user input without arguments: a frequency and a call sign read as typed.
        if said.contains(ISOLATE) {
            said
        } else {
            format!("{ISOLATE}{said}{END_ISOLATE}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn words_cannot_become_markup() {
        let mut html = Html::default();
        html.element("p", "", "<script>\"&'");
        assert_eq!(html.0, "<p>&lt;script&gt;&quot;&amp;&#39;</p>\n");
    }

    /// Story: the text alternative of every picture of an Arabic page had `<bdi>` in it.
    #[test]
    fn an_attribute_holds_no_markup() {
        let mut html = Html::default();
        html.attribute("alt", "\u{2068}a\u{2069} \"b\"");
        assert_eq!(html.0, " alt=\"a &quot;b&quot;\"");
    }

    #[test]
    fn isolates_are_closed_however_they_come() {
        let mut html = Html::default();
        html.text("\u{2069}a\u{2068}b\u{2068}c\u{2069}");
        assert_eq!(html.0, "a<bdi>b<bdi>c</bdi></bdi>");
    }
}
