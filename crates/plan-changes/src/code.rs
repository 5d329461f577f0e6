//! The codes of changes.

use std::fmt;

/// How much a change matters to a reader of the plan, the most important first.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum Weight {
    /// It changes what the plan promises, or who answers for it.
    Notable,
    /// It changes how the plan says it, or where.
    Minor,
    /// Readers of the published plan hardly notice it.
    Editorial,
}

impl Weight {
    /// All weights, the most important first.
    pub const ALL: [Self; 3] = [Self::Notable, Self::Minor, Self::Editorial];

    /// The name in machine-readable output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Notable => "notable",
            Self::Minor => "minor",
            Self::Editorial => "editorial",
        }
    }
}

macro_rules! codes {
    ($($code:ident $name:literal $weight:ident $inverse:ident;)*) => {
        /// The kind of a change. Each has a page, see [`ChangeCode::page`](crate::ChangeCode::page).
        #[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
        #[allow(missing_docs, reason = "each code has a page for `explain`")]
        pub enum ChangeCode {
            $($code,)*
        }

        impl ChangeCode {
            /// All codes, in the order of the documentation.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$code),*];

            /// The kebab-case name, which identifies the code everywhere.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)*
                }
            }

            /// The weight of such changes, unless what they change makes them weigh less or more.
            pub const fn default_weight(self) -> Weight {
                match self {
                    $(Self::$code => Weight::$weight,)*
                }
            }

            /// The code of the same change in the opposite direction.
            #[must_use]
            pub const fn inverse(self) -> Self {
                match self {
                    $(Self::$code => Self::$inverse,)*
                }
            }
        }
    };
}

codes! {
    ProjectAdded "project-added" Notable ProjectRemoved;
    ProjectRemoved "project-removed" Notable ProjectAdded;
    ProjectMoved "project-moved" Notable ProjectMoved;
    ProjectReordered "project-reordered" Minor ProjectReordered;
    ProjectRenamed "project-renamed" Minor ProjectRenamed;
    CategoryRaised "category-raised" Notable CategoryLowered;
    CategoryLowered "category-lowered" Notable CategoryRaised;
    CategoryChanged "category-changed" Notable CategoryChanged;
    ForumChanged "forum-changed" Notable ForumChanged;
    PartnerAdded "partner-added" Notable PartnerRemoved;
    PartnerRemoved "partner-removed" Notable PartnerAdded;
    ActAdded "act-added" Minor ActRemoved;
    ActRemoved "act-removed" Minor ActAdded;
    InstrumentAdded "instrument-added" Notable InstrumentRemoved;
    InstrumentRemoved "instrument-removed" Notable InstrumentAdded;
    InstrumentChanged "instrument-changed" Notable InstrumentChanged;
    EventAdded "event-added" Notable EventRemoved;
    EventRemoved "event-removed" Notable EventAdded;
    EventChanged "event-changed" Notable EventChanged;
    ActionAdded "action-added" Notable ActionRemoved;
    ActionRemoved "action-removed" Notable ActionAdded;
    ActionReordered "action-reordered" Minor ActionReordered;
    TitleChanged "title-changed" Minor TitleChanged;
    TextChanged "text-changed" Minor TextChanged;
    LanguageLeftBehind "language-left-behind" Notable LanguageLeftBehind;
    ConfirmationChanged "confirmation-changed" Editorial ConfirmationChanged;
    RelatedChanged "related-changed" Minor RelatedChanged;
    ChapterAdded "chapter-added" Notable ChapterRemoved;
    ChapterRemoved "chapter-removed" Notable ChapterAdded;
    ChapterRenamed "chapter-renamed" Minor ChapterRenamed;
    ChapterRenumbered "chapter-renumbered" Minor ChapterRenumbered;
    ChapterMoved "chapter-moved" Notable ChapterMoved;
    SectionChanged "section-changed" Minor SectionChanged;
    PriorityChanged "priority-changed" Minor PriorityChanged;
    CategoryAdded "category-added" Notable CategoryRemoved;
    CategoryRemoved "category-removed" Notable CategoryAdded;
    CategoryRenamed "category-renamed" Minor CategoryRenamed;
    CategoryReordered "category-reordered" Notable CategoryReordered;
    OwnershipChanged "ownership-changed" Notable OwnershipChanged;
    RegisterChanged "register-changed" Minor RegisterChanged;
    EditionAdded "edition-added" Notable EditionRemoved;
    EditionRemoved "edition-removed" Notable EditionAdded;
    EditionChanged "edition-changed" Minor EditionChanged;
    AllowChanged "allow-changed" Editorial AllowChanged;
    ListReordered "list-reordered" Editorial ListReordered;
}

impl ChangeCode {
    /// Finds a code by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}

impl fmt::Display for ChangeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What happened to a record whose code does not say it.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another id.
    Renamed,
    /// It is in another record.
    Moved,
    /// It is at another place among its siblings.
    Reordered,
    /// Some of its fields have other values.
    Fields,
}

impl What {
    /// The name in machine-readable output.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Moved => "moved",
            Self::Reordered => "reordered",
            Self::Fields => "fields",
        }
    }
}
