//! Checks of Fluent message catalogs.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use plan_core::locale::UiLanguage;
use plan_core::messages::Catalog;

/// The placeholders of each message and attribute (`id.attribute`) of a catalog.
pub type Placeholders = BTreeMap<String, BTreeSet<String>>;

/// Returns the messages of a catalog with their placeholders; `name` identifies the catalog in
/// failures. Panics if a file has a syntax error, a message is defined twice, or the languages
/// differ in messages or placeholders.
pub fn checked_catalog(name: &str, catalog: &Catalog) -> Placeholders {
    let [english, others @ ..] =
        UiLanguage::ALL.map(|ui_language| parsed(name, catalog.sources(ui_language)));
    assert!(!english.is_empty(), "{name}: no messages");
    for other in others {
        for key in english.keys().chain(other.keys()) {
            assert_eq!(english.get(key), other.get(key), "{name}: {key} differs between languages");
        }
    }
    english
}

fn parsed(name: &str, sources: &[&str]) -> Placeholders {
    let mut messages = Placeholders::new();
    for source in sources {
        let resource = parser::parse(*source).unwrap_or_else(|(_, errors)| {
            panic!("{name}: {errors:?}");
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let attributes = message.attributes.iter().map(|attribute| {
                (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value)
            });
            let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
            for (key, pattern) in value.chain(attributes) {
                let mut placeholders = BTreeSet::new();
                collect(pattern, &mut placeholders);
                let earlier = messages.insert(key.clone(), placeholders);
                assert!(earlier.is_none(), "{name}: {key} is defined twice");
            }
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, placeholders: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| collect(&variant.value, placeholders));
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                placeholders.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::MessageReference { .. } => {}
            other => panic!("{other:?} is not used in our messages"),
        }
    }
}
