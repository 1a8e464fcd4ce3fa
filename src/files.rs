//! Files on disk: listing folders, atomic writes, and the user's data folder.

mod folder;
mod kind;
mod name;
mod place;
mod plain;
mod sealed;
mod whole;

pub use folder::{all_in, files_in, folders_in, has_ending, is_passed_over, named_like};
pub use kind::{DRILL, GROUP, RECORD};
pub use name::{is_device, name_from};
pub use place::{PORTABLE_MARK, carry_data_along, data_folder, is_carried, variable};
pub use plain::{NotPlain, open};
pub use sealed::{Broken, resealed, seal, unseal};
pub use whole::{Beside, MADE_BY, Unwritten, export, write, write_beside};
