//! Options that take a text in each language: `--title-nl`, `--title-fr`.

use std::marker::PhantomData;

use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};

use plan_core::locale::{Locale, PerLocale};

/// The name of a group of options: `title` for `--title-nl` and `--title-fr`.
pub(super) trait OptionName {
    const NAME: &'static str;
}

/// Declares the names of groups of options.
macro_rules! option_names {
    ($($name:ident = $text:literal),* $(,)?) => {$(
        pub(super) struct $name;

        impl OptionName for $name {
            const NAME: &'static str = $text;
        }
    )*};
}

option_names! {
    Context = "context",
    Name = "name",
    Note = "note",
    ProjectTitle = "project-title",
    Title = "title",
}

/// One optional text per language, each from an option of its own.
pub(super) struct TextOptions<N> {
    texts: PerLocale<Option<String>>,
    name: PhantomData<N>,
}

impl<N: OptionName> TextOptions<N> {
    /// Returns the text in a language, if its option was given.
    pub(super) fn get(&self, locale: Locale) -> Option<&str> {
        self.texts[locale].as_deref()
    }

    /// Returns the texts that were given, with their languages.
    pub(super) fn given(&self) -> Vec<(Locale, String)> {
        let texts = self.texts.iter();
        texts.filter_map(|(locale, text)| Some((locale, text.clone()?))).collect()
    }

    fn option(locale: Locale) -> String {
        format!("{}-{locale}", N::NAME)
    }
}

impl<N: OptionName> Args for TextOptions<N> {
    fn augment_args(command: Command) -> Command {
        Locale::ALL.into_iter().fold(command, |command, locale| {
            let name = Self::option(locale);
            command.arg(Arg::new(name.clone()).long(name).value_name("TEXT"))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<N: OptionName> FromArgMatches for TextOptions<N> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let text = |locale| matches.get_one::<String>(&Self::option(locale)).cloned();
        Ok(Self { texts: PerLocale::from_fn(text), name: PhantomData })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
