//! JSON Schemas (draft 2020-12) of the plan files, for completion and validation in editors.
//!
//! They are generated from the tables that drive the reader ([`crate::schema`]). A schema covers
//! one file; references between files are checked by the rules. The reader rejects everything that
//! a schema rejects, with two exceptions that an editor should not suggest: a flag in quotes
//! (`annex: "true"`) and a text that YAML reads as a boolean (`nl: true`).
//!
//! The reader reads all scalars as text, but to an editor an unquoted `2021` or `1.10` is a number
//! (YAML 1.2.2, 10.3.2). So a text may be a number here, and the pattern applies only to strings.
//!
//! Standards: JSON Schema Core and Validation, draft 2020-12. There is no `$id`, because the files
//! are found by their location in the repository.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::locale::{Locale, UiLanguage};
use crate::messages::{SCHEMA, Value, language_name};
use crate::schema::{FileKind, MAX_ID_CHARS, Presence, RecordSchema, ValueType};

/// The JSON Schema dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A JSON value whose records keep their order, independent of the features of `serde_json`.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Count(usize),
    /// A text.
    Text(Cow<'static, str>),
    /// A list.
    List(Vec<Json>),
    /// A record.
    Record(Vec<(Cow<'static, str>, Json)>),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Count(count) => serializer.serialize_u64(*count as u64),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Record(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// Returns the name of the schema file of a kind: `chapter.schema.json`.
pub fn file_name(kind: FileKind) -> String {
    format!("{}.schema.json", kind.name())
}

/// Returns the comment by which a plan file refers to its schema, for editors with the YAML
/// language server. `folder` is the path from the file to the folder of the schemas.
pub fn pointer(kind: FileKind, folder: &str) -> String {
    format!("# yaml-language-server: $schema={folder}/{}", file_name(kind))
}

/// Returns the schema of a kind of plan file, with descriptions in a language. A text must have all
/// `languages`, which are those of the plan.
pub fn schema(kind: FileKind, ui_language: UiLanguage, languages: &[Locale]) -> Json {
    let (record, is_list) = kind.record();
    let mut builder = SchemaBuilder {
        ui_language,
        languages: languages.to_vec(),
        definitions: Vec::new(),
        records: Vec::new(),
    };
    let root = if is_list {
        vec![("type", text("array")), ("items", builder.record(record))]
    } else {
        builder.fields(record)
    };
    let mut fields = vec![
        ("$schema", text(DIALECT)),
        ("title", Json::Text(format!("{} ({})", kind.name(), kind.place()).into())),
        ("description", owned(record.description(ui_language))),
    ];
    fields.extend(root);
    fields.push(("$defs", Json::Record(builder.definitions)));
    object(fields)
}

fn text(text: &'static str) -> Json {
    Json::Text(Cow::Borrowed(text))
}

fn owned(text: String) -> Json {
    Json::Text(Cow::Owned(text))
}

fn texts(texts: impl IntoIterator<Item = &'static str>) -> Json {
    Json::List(texts.into_iter().map(text).collect())
}

fn object(fields: Vec<(&'static str, Json)>) -> Json {
    Json::Record(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

/// Collects the definitions of a schema.
struct SchemaBuilder {
    /// The language of the descriptions.
    ui_language: UiLanguage,
    /// The languages that every text must have.
    languages: Vec<Locale>,
    definitions: Vec<(Cow<'static, str>, Json)>,
    /// The records that have a definition, each with its name.
    records: Vec<(&'static RecordSchema, String)>,
}

impl SchemaBuilder {
    /// Returns the keywords of a record, without its title and description.
    fn fields(&mut self, record: &'static RecordSchema) -> Vec<(&'static str, Json)> {
        let properties = record.fields.iter().map(|field| {
            let mut keywords = vec![(
                Cow::from("description"),
                owned(record.field_description(field, self.ui_language)),
            )];
            if let Json::Record(more) = self.value_type(&field.value_type) {
                keywords.extend(more);
            }
            if matches!(field.value_type, ValueType::List(_)) {
                keywords.push(("minItems".into(), Json::Count(1)));
            }
            (field.name.into(), Json::Record(keywords))
        });
        let properties = Json::Record(properties.collect());
        let required = record.fields.iter().filter(|field| field.presence != Presence::Optional);
        vec![
            ("type", text("object")),
            ("properties", properties),
            ("required", texts(required.map(|field| field.name))),
            ("additionalProperties", Json::Flag(false)),
        ]
    }

    /// Returns a reference to the definition of a record, and adds the definition the first time.
    fn record(&mut self, record: &'static RecordSchema) -> Json {
        if let Some((_, name)) = self.records.iter().find(|(known, _)| std::ptr::eq(*known, record))
        {
            return reference(name);
        }
        let mut name = record.name.replace(' ', "-");
        while self.definitions.iter().any(|(known, _)| *known == name) {
            name.push_str("-inside");
        }
        self.records.push((record, name.clone()));
        // Reserve the definition first, because a section contains sections.
        let at = self.definitions.len();
        self.definitions.push((name.clone().into(), Json::Flag(true)));
        let mut fields = vec![
            ("title", text(record.name)),
            ("description", owned(record.description(self.ui_language))),
        ];
        fields.extend(self.fields(record));
        self.definitions[at].1 = object(fields);
        reference(&name)
    }

    /// Returns a reference to the definition of a type, and adds the definition the first time.
    fn named(
        &mut self,
        name: &'static str,
        make: impl FnOnce(&mut Self) -> Vec<(&'static str, Json)>,
    ) -> Json {
        if !self.definitions.iter().any(|(known, _)| known == name) {
            let made = make(self);
            self.definitions.push((name.into(), object(made)));
        }
        reference(name)
    }

    fn value_type(&mut self, value_type: &ValueType) -> Json {
        match *value_type {
            ValueType::Id | ValueType::Reference(_) => self.id(),
            ValueType::Text => self.text(),
            ValueType::Line => self.localized("line", "schema-type-line"),
            ValueType::Prose => self.localized("prose", "schema-type-prose"),
            ValueType::Terms => {
                let word = self.text();
                let list = object(vec![
                    ("type", text("array")),
                    ("items", word),
                    ("minItems", Json::Count(1)),
                ]);
                self.named("terms", |builder| {
                    let mut fields = builder.per_language("schema-type-terms", &list);
                    fields.push(("minProperties", Json::Count(1)));
                    fields
                })
            }
            ValueType::Number => self.named("number", |builder| {
                vec![
                    ("title", text("number")),
                    ("description", builder.describe("schema-type-number")),
                    ("type", texts(["string", "number"])),
                    ("pattern", text("^[1-9][0-9]*(\\.[1-9][0-9]*)*$")),
                    ("minimum", Json::Count(1)),
                ]
            }),
            ValueType::Year => self.named("year", |_| {
                vec![
                    ("title", text("year")),
                    ("type", texts(["integer", "string"])),
                    ("pattern", text("^[0-9]{4}$")),
                    ("minimum", Json::Count(0)),
                    ("maximum", Json::Count(9999)),
                ]
            }),
            ValueType::Date => {
                self.named("date", |builder| date(builder.describe("schema-type-date")))
            }
            ValueType::Flag => {
                object(vec![("type", text("boolean")), ("default", Json::Flag(false))])
            }
            ValueType::Language => object(vec![("enum", texts(Locale::ALL.map(Locale::tag)))]),
            ValueType::OneOf(words) => object(vec![("enum", texts(words.iter().copied()))]),
            ValueType::List(inner) => {
                let items = self.value_type(inner);
                object(vec![("type", text("array")), ("items", items)])
            }
            ValueType::Record(record) => self.record(record),
            ValueType::ProseOr(record) => {
                let prose = self.value_type(&ValueType::Prose);
                let record = self.record(record);
                object(vec![("anyOf", Json::List(vec![prose, record]))])
            }
            ValueType::Reasons => {
                let reason = self.text();
                object(vec![("type", text("object")), ("additionalProperties", reason)])
            }
            ValueType::ById(_, record) => {
                let id = self.id();
                let record = self.record(record);
                object(vec![
                    ("type", text("object")),
                    ("propertyNames", id),
                    ("additionalProperties", record),
                ])
            }
        }
    }

    fn id(&mut self) -> Json {
        self.named("id", |builder| {
            vec![
                ("title", text("id")),
                ("description", builder.describe("schema-type-id")),
                ("type", texts(["string", "integer"])),
                ("pattern", text("^[a-z0-9]+(-[a-z0-9]+)*$")),
                ("maxLength", Json::Count(MAX_ID_CHARS)),
                ("minimum", Json::Count(0)),
            ]
        })
    }

    fn text(&mut self) -> Json {
        self.named("text", |_| {
            vec![
                ("title", text("text")),
                ("type", texts(["string", "number"])),
                ("pattern", text("\\S")),
            ]
        })
    }

    fn localized(&mut self, name: &'static str, description: &str) -> Json {
        let value = self.text();
        self.named(name, |builder| {
            let mut fields = builder.per_language(description, &value);
            let languages = builder.languages.iter().map(|locale| locale.tag());
            fields.push(("required", texts(languages)));
            fields
        })
    }

    /// Returns the keywords of a record with one value per language.
    fn per_language(&self, description: &str, value: &Json) -> Vec<(&'static str, Json)> {
        let property = |locale: Locale| {
            let language = language_name(locale, self.ui_language);
            let arguments = [("language", Value::from(language))];
            let description =
                SCHEMA.format(self.ui_language, "schema-type-in-language", &arguments);
            let mut keywords = vec![("description".into(), owned(description))];
            if let Json::Record(more) = value.clone() {
                keywords.extend(more);
            }
            (locale.tag().into(), Json::Record(keywords))
        };
        vec![
            ("description", self.describe(description)),
            ("type", text("object")),
            ("properties", Json::Record(Locale::ALL.map(property).into())),
            ("additionalProperties", Json::Flag(false)),
        ]
    }

    fn describe(&self, key: &str) -> Json {
        owned(SCHEMA.format(self.ui_language, key, &[]))
    }
}

/// Returns the keywords of a possibly incomplete date. The reader checks whether the day exists.
fn date(description: Json) -> Vec<(&'static str, Json)> {
    vec![
        ("title", text("date")),
        ("description", description),
        ("type", texts(["string", "integer"])),
        (
            "pattern",
            text(
                "^([0-9]{4}(-(begin|spring|summer|autumn|winter|end|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?|--(0[1-9]|1[0-2]))$",
            ),
        ),
        ("minimum", Json::Count(0)),
        ("maximum", Json::Count(9999)),
        ("examples", texts(["2021-08-01", "2021-11", "2021", "2021-spring", "2021-end", "--11"])),
    ]
}

fn reference(name: &str) -> Json {
    object(vec![("$ref", Json::Text(format!("#/$defs/{name}").into()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_have_the_order_of_the_table() {
        let Json::Record(fields) = schema(FileKind::Chapter, UiLanguage::En, &Locale::ALL) else {
            panic!("no record")
        };
        let Some((_, Json::Record(properties))) =
            fields.iter().find(|(name, _)| name == "properties")
        else {
            panic!("no properties")
        };
        let names: Vec<&str> = properties.iter().map(|(name, _)| &**name).collect();
        let table: Vec<&str> =
            FileKind::Chapter.record().0.fields.iter().map(|field| field.name).collect();
        assert_eq!(names, table);
    }

    #[test]
    fn the_pointer_is_a_comment_for_the_language_server() {
        assert_eq!(
            pointer(FileKind::ExternalRelations, "../../docs/schema"),
            "# yaml-language-server: $schema=../../docs/schema/external-relations.schema.json"
        );
    }
}
