//! A class, or one trainee over time: who has done what, what is missed, and what to train next.
//!
//! | file | form |
//! |---|---|
//! | `page` | one HTML file without scripts that prints on A4 |
//! | `table` | a row a trainee, for a spreadsheet |
//! | `parquet` | the same rows, typed, for programs that work out figures |
//! | `json` | for programs, under the schema `groundsign.cohort/2` |
//! | `screen` | for the terminal |
//! | `drawings` | distances kept and progress, drawn, for the page and the window |
//! | [`words`] | words and figures that all of them use |

mod drawings;
mod json;
mod page;
mod parquet;
mod screen;
mod table;
pub mod words;

pub use drawings::{kept, progress};
pub use json::{SCHEMA, document, schema};
pub use page::page;
pub use parquet::parquet;
pub use screen::printed;
pub use table::table;
