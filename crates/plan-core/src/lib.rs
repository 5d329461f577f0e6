//! The core of a plan: source files, diagnostics, YAML, the schema, the model, the resolved plan
//! that outputs read, confirmations of translations, and edits of plan files.

pub mod confirmation;
pub mod diagnostic;
pub mod edit;
pub mod json_schema;
pub mod locale;
pub mod messages;
pub mod model;
pub mod resolved;
pub mod schema;
pub mod source;
pub mod syntax;
pub mod world;
