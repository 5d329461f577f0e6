//! The help of all commands, in the language of the user interface.
//!
//! The texts come from `messages/*/help.ftl`, not from the definitions of the commands.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::messages::colon;
use crate::{message, messages};
use plan_core::locale::{Locale, UiLanguage};
use plan_core::messages::{Value, language_name};

/// Returns the language given with `--messages`; works before the arguments are parsed.
pub(super) fn requested_language(arguments: &[OsString]) -> Option<UiLanguage> {
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut requested = None;
    while let Some(argument) = arguments.next() {
        let tag = match argument.strip_prefix("--messages") {
            Some("") => arguments.next().map(|tag| tag.into_owned()),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None if argument == "--" => break,
            None => continue,
        };
        requested =
            UiLanguage::ALL.into_iter().find(|language| Some(language.tag()) == tag.as_deref());
    }
    requested
}

/// Completes the definition of a command, and of all its subcommands, and adds their help texts.
pub(super) fn localized(mut command: Command, ui_language: UiLanguage) -> Command {
    command.build();
    localize(command, &[], ui_language)
}

fn localize(command: Command, path: &[&str], ui_language: UiLanguage) -> Command {
    let key = command_key(path);
    let is_built_in = path.last() == Some(&"help");
    let mut command = command
        .mut_args(|argument| localize_argument(argument, &key, ui_language))
        .about(text(ui_language, &key))
        .subcommand_help_heading(heading(
            message!(ui_language, "help-heading-commands"),
            ui_language,
        ))
        .subcommand_value_name(message!(ui_language, "help-command-placeholder"));
    if !is_built_in {
        command = command.after_help(text(ui_language, &format!("{key}.after")));
        let names: Vec<String> =
            command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
        for name in names {
            let path: Vec<&str> = path.iter().copied().chain([&*name]).collect();
            command = command.mut_subcommand(&name, |inner| localize(inner, &path, ui_language));
        }
    }
    let usage = usage(&command.render_usage().ansi().to_string(), ui_language);
    let style = *command.get_styles().get_usage();
    let heading = message!(ui_language, "help-heading-usage");
    let colon = colon(ui_language);
    command.override_usage(usage).help_template(format!(
        "{{about-with-newline}}\n{style}{heading}{colon}{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
}

/// Removes the heading from a usage line of clap, and translates the placeholder for options.
pub(super) fn usage(line: &str, ui_language: UiLanguage) -> String {
    let usage = line.split_once("Usage:").map_or(line, |(_, usage)| usage);
    // A style may end between the heading and the usage.
    let usage = usage.split_once(' ').map_or(usage, |(_, usage)| usage);
    usage.replace("[OPTIONS]", &message!(ui_language, "help-options-placeholder"))
}

/// Prepares a heading for the colon that clap appends: in French, a no-break space precedes it.
fn heading(text: String, ui_language: UiLanguage) -> String {
    text + colon(ui_language).trim_end_matches(':')
}

fn localize_argument(argument: Arg, command_key: &str, ui_language: UiLanguage) -> Arg {
    let heading = if argument.is_global_set() && argument.get_id() != "help" {
        message!(ui_language, "help-heading-global")
    } else if argument.is_positional() {
        message!(ui_language, "help-heading-arguments")
    } else {
        message!(ui_language, "help-heading-options")
    };
    let (key, locale) = argument_key(command_key, &argument);
    let mut help = match locale {
        Some(locale) => {
            let language = Value::from(language_name(locale, ui_language));
            messages::format(ui_language, &key, &[("language", language)])
        }
        None => text(ui_language, &key),
    };
    if argument.get_action().takes_values() {
        let defaults = argument.get_default_values().iter().map(|value| value.to_string_lossy());
        let defaults: Vec<_> = defaults.collect();
        if !defaults.is_empty() {
            let values = defaults.join(",");
            help = format!("{help} {}", message!(ui_language, "help-default", values = values));
        }
        let possible: Vec<String> = argument
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        if !possible.is_empty() {
            let values = possible.join(", ");
            help = format!(
                "{help} {}",
                message!(ui_language, "help-possible-values", values = values)
            );
        }
    }
    let names: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| text(ui_language, &value_key(name)))
        .collect();
    let argument = match argument.get_action().takes_values() {
        true => argument.value_names(names).hide_default_value(true).hide_possible_values(true),
        false => argument,
    };
    argument.help_heading(self::heading(heading, ui_language)).help(help).long_help(None::<&str>)
}

/// Returns the message key of the description of a command, such as `help-new-chapter`.
fn command_key(path: &[&str]) -> String {
    match path {
        [] => "help-program".to_owned(),
        // Every command with subcommands has a `help`.
        [.., "help"] => "help-help".to_owned(),
        path => format!("help-{}", path.join("-")),
    }
}

/// Returns the message key of the description of an argument: the one specific to its command, or
/// else the shared one. The options for a text in each language share a key, which has the name of
/// the language as a placeholder: `help-new-project--title` for `--title-nl`.
fn argument_key(command_key: &str, argument: &Arg) -> (String, Option<Locale>) {
    let name = argument.get_long().unwrap_or(argument.get_id().as_str());
    let exists = |key: &str| messages::find(UiLanguage::En, key, &[]).is_some();
    let own = format!("{command_key}--{name}");
    if exists(&own) {
        return (own, None);
    }
    let localized = name
        .rsplit_once('-')
        .and_then(|(name, tag)| Some((format!("{command_key}--{name}"), Locale::from_tag(tag)?)));
    match localized {
        Some((key, locale)) if exists(&key) => (key, Some(locale)),
        _ => (format!("help-shared--{name}"), None),
    }
}

/// Returns the message key of a value name: `help-value-id-number` for `ID|NUMBER`.
fn value_key(name: &str) -> String {
    format!("help-value-{}", name.to_lowercase().replace('|', "-"))
}

fn text(ui_language: UiLanguage, key: &str) -> String {
    messages::format(ui_language, key, &[] as &[(&'static str, Value<'_>)])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::Cli;
    use clap::CommandFactory;
    use plan_testing::messages::checked_catalog;

    /// Collects the keys of the messages that describe a command and its subcommands.
    fn keys(command: &Command, path: &[&str], keys: &mut BTreeSet<String>) {
        let key = command_key(path);
        keys.insert(key.clone());
        if path.last() == Some(&"help") {
            return;
        }
        keys.insert(format!("{key}.after"));
        for argument in command.get_arguments() {
            keys.insert(argument_key(&key, argument).0);
            if argument.get_action().takes_values() {
                keys.extend(
                    argument.get_value_names().unwrap_or_default().iter().map(|n| value_key(n)),
                );
            }
        }
        for inner in command.get_subcommands() {
            let path: Vec<&str> = path.iter().copied().chain([inner.get_name()]).collect();
            self::keys(inner, &path, keys);
        }
    }

    #[test]
    fn every_command_and_argument_is_described_and_nothing_else_is() {
        let mut command = Cli::command();
        command.build();
        let mut used = BTreeSet::new();
        keys(&command, &[], &mut used);
        let (_, catalog) = messages::TOPICS.iter().find(|(topic, _)| *topic == "help").unwrap();
        let mut defined: BTreeSet<String> = checked_catalog("help", catalog).into_keys().collect();
        // These keys are literals, in this file and in other messages.
        defined.retain(|key| {
            !key.starts_with("help-heading-")
                && !key.ends_with("-placeholder")
                && !["help-default", "help-possible-values", "help-states"].contains(&&**key)
        });
        assert_eq!(used, defined);
    }

    #[test]
    fn no_line_after_the_options_is_wider_than_the_help() {
        fn check(command: &Command) {
            let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            for line in after.lines() {
                assert!(line.chars().count() <= 100, "{}: {line}", command.get_name());
            }
            command.get_subcommands().for_each(check);
        }
        for ui_language in UiLanguage::ALL {
            check(&localized(Cli::command(), ui_language));
        }
    }

    #[test]
    fn the_requested_language_is_known_before_parsing() {
        let requested = |arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            requested_language(&arguments)
        };
        assert_eq!(requested(&["benelux-plan", "check"]), None);
        assert_eq!(requested(&["benelux-plan", "--messages", "fr"]), Some(UiLanguage::Fr));
        assert_eq!(requested(&["benelux-plan", "check", "--messages=nl"]), Some(UiLanguage::Nl));
        assert_eq!(requested(&["benelux-plan", "--messages", "de"]), None);
        assert_eq!(requested(&["benelux-plan", "--", "--messages", "fr"]), None);
        assert_eq!(requested(&["benelux-plan", "--messages"]), None);
    }
}
