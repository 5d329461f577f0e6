//! Generates the registers: fora, partners, acts, the glossary and places.

use std::fmt::{self, Write};

use super::words::*;
use super::{BilingualText, Generator};

impl Generator {
    pub(super) fn fora(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for forum in 0..self.fora {
            let (nl, fr) = THEMES[forum % THEMES.len()].1;
            writeln!(out, "- id: forum-{}\n  kind: strategic\n  name:", forum + 1)?;
            writeln!(out, "    nl: \"Strategisch overleg {}: {nl}\"", forum + 1)?;
            writeln!(
                out,
                "    fr: \"Concertation stratégique {} : {fr}\"\n  description:",
                forum + 1
            )?;
            let mut description = BilingualText::default();
            description.push_sentence(&self.sentence());
            description.write_blocks(&mut out, 4)?;
            out.push_str("  members: [partner-1, partner-2, partner-3]\n");
        }
        Ok(out)
    }

    pub(super) fn partners(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for partner in 0..self.partners {
            let kind = self.rng.pick(&["country", "region", "municipality", "organisation"]);
            let (nl, fr) = self.rng.pick(PLACES);
            writeln!(out, "- id: partner-{}\n  kind: {kind}", partner + 1)?;
            writeln!(out, "  name: {{ nl: {nl} {0}, fr: {fr} {0} }}", partner + 1)?;
        }
        Ok(out)
    }

    pub(super) fn acts(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for act in 1..=self.acts {
            let year = 1990 + self.rng.below(31);
            let (nl, fr) = self.rng.pick(OBJECTS).1;
            writeln!(out, "- id: akte-{act}\n  kind: regulation\n  citation:")?;
            writeln!(out, "    nl: verordening (EU) nr. {act}/{year}")?;
            writeln!(out, "    fr: règlement (UE) n° {act}/{year}")?;
            writeln!(out, "  title: {{ nl: \"Regels: {nl}\", fr: \"Règles : {fr}\" }}")?;
            writeln!(out, "  url: http://data.europa.eu/eli/reg/{year}/{act}/oj")?;
        }
        Ok(out)
    }

    pub(super) fn glossary(&mut self) -> Result<String, fmt::Error> {
        let mut out = String::new();
        for (id, (nl, fr)) in OBJECTS {
            writeln!(out, "- id: {id}\n  kind: policy\n  term: {{ nl: {nl}, fr: {fr} }}")?;
            out.push_str("  confidence: own\n");
        }
        Ok(out)
    }

    pub(super) fn places() -> Result<String, fmt::Error> {
        let mut out = String::new();
        for (nl, fr) in PLACES {
            let id = nl.to_lowercase().replace(' ', "-");
            writeln!(out, "- id: {id}\n  names: {{ nl: [{nl}], fr: [{fr}] }}")?;
        }
        Ok(out)
    }
}
