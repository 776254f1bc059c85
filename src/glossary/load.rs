//! Reads glossaries: the built-in ones, and a newsroom's own in TOML or CSV.
//!
//! A later entry with the id of an earlier one replaces it, so a newsroom has the last word; `disabled = true` turns one
//! off. A file is taken whole or not at all.

use super::built_in::FILES;
use super::condition::{Condition, Subjects};
use super::details::{Deferred, Details};
use super::entry::{File, RawEntry, RawName};
use super::spelling::slug;
use super::{Entry, Glossary, Name, Pattern, Patterns, Template};
use crate::family::Family;
use crate::finding::{Applicability, RuleName, Severity};
use crate::source_error::SourceError;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::{BTreeSet, hash_map};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use toml::Spanned;

/// Whose glossary it is, and so how much proof it owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    /// Every entry shows where it fires and where it must not.
    Project,
    /// Proof is welcome.
    Newsroom,
}

/// Collects glossaries, later ones over earlier ones.
#[derive(Debug, Default)]
pub struct Loader {
    entries: Slots<Entry>,
    names: Slots<Name>,
    /// Those of the files read here; the built-in ones are known besides.
    subjects: Subjects,
}

/// Items in order, each replaceable by its id.
#[derive(Debug)]
struct Slots<T> {
    items: Vec<(Cow<'static, str>, Option<T>)>,
    /// Where each id, slugged, stands; made when first something may be replaced.
    by_id: Option<FxHashMap<String, usize>>,
    /// So many items, the first, are built in.
    built_in: usize,
    /// Those of them that have been replaced or turned off.
    replaced: BTreeSet<usize>,
}

/// Items in order, with what an index must know of them.
pub(super) struct Items<T> {
    pub items: Vec<T>,
    /// Where the built-in items stand; where they were laid down, if `None`.
    pub places: Option<Vec<Option<u32>>>,
    /// Those that are not built in.
    pub own: Vec<usize>,
}

impl Loader {
    /// The built-in glossaries.
    pub fn built_in() -> Self {
        let mut loader = Self::default();
        for file in FILES {
            let origin: Arc<Path> = Path::new(file.path).into();
            loader.entries.items.extend(file.entries.iter().map(|entry| {
                let laid_down = Entry {
                    rule: entry.rule.into(),
                    family: file.family,
                    wrong: Patterns::built_in(entry.wrong),
                    origin: Arc::clone(&origin),
                    details: Deferred::new(&file.text[entry.start..entry.end], entry.elements),
                };
                (Cow::Borrowed(entry.id), Some(laid_down))
            }));
            loader.names.items.extend(file.names.iter().map(|name| (name.name.into(), Some(Name::built_in(name)))));
        }
        loader.entries.built_in = loader.entries.items.len();
        loader.names.built_in = loader.names.items.len();
        loader
    }

    /// The built-in glossaries, read as a newsroom's own are but owing every proof: what [`Loader::built_in`] takes on
    /// trust.
    ///
    /// # Errors
    /// The place of the first fault.
    pub fn built_in_proved() -> Result<Self, SourceError> {
        let mut loader = Self::default();
        for file in FILES {
            loader.toml(Path::new(file.path), file.text, Owner::Project)?;
        }
        Ok(loader)
    }

    /// The paths of the built-in files, below `glossaries/`.
    pub fn built_in_files() -> impl Iterator<Item = &'static Path> {
        FILES.iter().map(|file| Path::new(file.path))
    }

    /// Adds the text of a newsroom's glossary; CSV by its extension, else TOML.
    ///
    /// # Errors
    /// The place of the first fault. Nothing of a broken file is kept.
    pub fn add(&mut self, path: &Path, text: &str) -> Result<(), SourceError> {
        match path.extension() {
            Some(extension) if extension.eq_ignore_ascii_case("csv") => self.csv(path, text),
            _ => self.toml(path, text, Owner::Newsroom),
        }
    }

    /// The glossary, indexed.
    pub fn finish(self) -> Glossary {
        Glossary::new(self.entries.into_items(), self.names.into_items())
    }

    fn toml(&mut self, path: &Path, text: &str, owner: Owner) -> Result<(), SourceError> {
        let file: File = toml::from_str(text).map_err(|error| SourceError::toml(path, text, &error))?;
        let family = file.family.or_else(|| Family::of_path(path)).unwrap_or(Family::Calques);
        let mut subjects = self.subjects.clone();
        let reader = Reader { path, text, owner, family, subjects: &self.subjects };
        for (name, written) in &file.subjects {
            subjects.insert(name.clone(), reader.patterns(written)?.into());
        }
        let reader = Reader { subjects: &subjects, ..reader };
        let entries = file.entry.into_iter().map(|entry| reader.entry(entry)).collect::<Result<Vec<_>, _>>()?;
        let names = file.names.into_iter().map(|name| reader.name(name, file.kind)).collect::<Result<Vec<_>, _>>()?;
        for (id, entry) in entries {
            self.entries.put(id, entry);
        }
        for (id, name) in names {
            self.names.put(id, name);
        }
        self.subjects = subjects;
        Ok(())
    }

    /// `wrong;right;note`, one entry a line, with or without that header.
    fn csv(&mut self, path: &Path, text: &str) -> Result<(), SourceError> {
        let family = Family::of_path(path).unwrap_or(Family::Calques);
        let reader = Reader { path, text, owner: Owner::Newsroom, family, subjects: &self.subjects };
        let mut rows =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut entries = Vec::new();
        for row in rows.records() {
            let row = row.map_err(|error| reader.fault(0..0, format!("CSV non valide : {error}")))?;
            let start = row.position().map_or(0, |p| p.byte() as usize);
            let line = start..start + text[start..].find('\n').unwrap_or(text.len() - start);
            let cell = |n: usize| row.get(n).unwrap_or_default().trim();
            if matches!((cell(0), cell(1)), ("wrong", "right") | ("fautif", "correct"))
                || row.len() == 1 && cell(0).is_empty()
            {
                continue;
            }
            if cell(0).is_empty() {
                return Err(reader.fault(line, "la première colonne est vide").help("attendu : fautif;correct;note"));
            }
            let spanned = |text: &str| Spanned::new(line.clone(), text.to_owned());
            let right = cell(1).split('|').filter(|r| !r.trim().is_empty()).map(|r| spanned(r.trim())).collect();
            let raw = RawEntry {
                id: slug(cell(0)),
                wrong: vec![spanned(cell(0))],
                right,
                why: cell(2).to_owned(),
                ..RawEntry::default()
            };
            entries.push(reader.entry(Spanned::new(line.clone(), raw))?);
        }
        for (id, entry) in entries {
            self.entries.put(id, entry);
        }
        Ok(())
    }
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Self { items: Vec::new(), by_id: None, built_in: 0, replaced: BTreeSet::new() }
    }
}

impl<T> Slots<T> {
    /// Puts an item in place of the one with the same id; `None` turns that one off.
    fn put(&mut self, id: String, item: Option<T>) {
        let by_id = self
            .by_id
            .get_or_insert_with(|| self.items.iter().enumerate().map(|(at, (id, _))| (slug(id), at)).collect());
        match by_id.entry(slug(&id)) {
            hash_map::Entry::Occupied(place) => {
                self.items[*place.get()].1 = item;
                if *place.get() < self.built_in {
                    self.replaced.insert(*place.get());
                }
            }
            hash_map::Entry::Vacant(place) => {
                place.insert(self.items.len());
                self.items.push((id.into(), item));
            }
        }
    }

    fn into_items(self) -> Items<T> {
        let mut places = Vec::new();
        let mut own = Vec::new();
        let mut items = Vec::with_capacity(self.items.len());
        let untouched = self.replaced.is_empty();
        for (at, (_, item)) in self.items.into_iter().enumerate() {
            let is_own = at >= self.built_in || self.replaced.contains(&at);
            if at < self.built_in && !untouched {
                places.push((!is_own).then_some(items.len() as u32));
            }
            if let Some(item) = item {
                own.extend(is_own.then_some(items.len()));
                items.push(item);
            }
        }
        let has_built_in = self.built_in > 0;
        Items { items, places: (!untouched || !has_built_in).then_some(places), own }
    }
}

/// The details of a built-in entry, from its TOML alone. What does not read is for the tests to name.
pub(super) fn built_in_details(written: &'static str, elements: usize) -> Details {
    let (path, subjects) = (Path::new(""), &*BUILT_IN_SUBJECTS);
    let reader = Reader { path, text: written, owner: Owner::Project, family: Family::Calques, subjects };
    let raw = toml::from_str::<File>(written).ok().and_then(|file| file.entry.into_iter().next());
    raw.and_then(|raw| reader.details(raw.into_inner(), elements).ok()).unwrap_or_default()
}

/// The word lists that any entry may name; the build script puts their file first.
static BUILT_IN_SUBJECTS: LazyLock<Subjects> = LazyLock::new(|| {
    let file = FILES.first().and_then(|file| toml::from_str::<File>(file.text).ok());
    let subjects = file.into_iter().flat_map(|file| file.subjects);
    let parse =
        |patterns: Vec<Spanned<String>>| patterns.iter().filter_map(|p| Pattern::parse(p.get_ref()).ok()).collect();
    subjects.map(|(name, patterns)| (name, parse(patterns))).collect()
});

fn rule_name(family: Family, id: &str) -> RuleName {
    format!("{}/{id}", family.as_str()).into()
}

/// Turns what is written in one file into what is matched.
struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
    owner: Owner,
    family: Family,
    subjects: &'a Subjects,
}

impl Reader<'_> {
    fn fault(&self, span: Range<usize>, message: impl Into<String>) -> SourceError {
        SourceError::new(self.path, self.text, span, message)
    }

    fn entry(&self, raw: Spanned<RawEntry>) -> Result<(String, Option<Entry>), SourceError> {
        let header =
            raw.span().start..self.text[raw.span().start..].find('\n').map_or(raw.span().end, |n| raw.span().start + n);
        let mut raw = raw.into_inner();
        if raw.id.is_empty() || raw.id.contains(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
            let help = "attendu : lettres sans accent, chiffres et tirets, comme « adresser-un-probleme »";
            return Err(self.fault(header, format!("id « {} » non valide", raw.id)).help(help));
        }
        if raw.disabled {
            return Ok((raw.id, None));
        }
        if raw.wrong.is_empty() {
            return Err(self
                .fault(header, format!("l’entrée « {} » ne dit pas ce qu’elle cherche", raw.id))
                .help("il manque : wrong = [\"…\"]"));
        }
        let unproved = raw.examples.is_empty() || raw.clean.is_empty() || raw.why.is_empty() || raw.source.is_empty();
        if self.owner == Owner::Project && unproved {
            return Err(self
                .fault(header, format!("l’entrée « {} » n’est pas prouvée", raw.id))
                .help("il faut source, why, examples et clean"));
        }
        let patterns = self.patterns(&raw.wrong)?;
        // A replacement may name the elements that all patterns have.
        let elements = patterns.iter().map(|pattern| pattern.elements.len()).min().unwrap_or_default();
        let (id, written) = (std::mem::take(&mut raw.id), std::mem::take(&mut raw.wrong));
        let entry = Entry {
            rule: rule_name(self.family, &id),
            family: self.family,
            wrong: Patterns::own(written.into_iter().map(Spanned::into_inner).zip(patterns).collect()),
            origin: self.path.into(),
            details: self.details(raw, elements)?.into(),
        };
        Ok((id, Some(entry)))
    }

    /// What an entry says beside what it looks for; its patterns have `elements` elements in common.
    fn details(&self, raw: RawEntry, elements: usize) -> Result<Details, SourceError> {
        Ok(Details {
            source: raw.source,
            proposed: raw.right.iter().map(|w| w.get_ref().clone()).collect(),
            right: raw.right.iter().map(|text| self.template(text, elements)).collect::<Result<_, _>>()?,
            why: raw.why,
            why_en: raw.why_en,
            when: self.conditions(&raw.when)?,
            unless: self.conditions(&raw.unless)?,
            when_document: self.conditions(&raw.when_document)?,
            applies: raw.applies.unwrap_or(Applicability::Review),
            severity: raw.severity.unwrap_or(Severity::Warning),
            region: raw.region,
            examples: raw.examples,
            clean: raw.clean,
        })
    }

    fn name(
        &self,
        raw: Spanned<RawName>,
        default: Option<super::NameKind>,
    ) -> Result<(String, Option<Name>), SourceError> {
        let span = raw.span();
        let raw = raw.into_inner();
        let id = slug(&raw.name);
        if id.is_empty() {
            return Err(self.fault(span, "un nom sans lettres"));
        }
        if raw.disabled {
            return Ok((id, None));
        }
        let kind = raw.kind.or(default);
        let kind = kind.ok_or_else(|| {
            self.fault(span, format!("que nomme « {} » ?", raw.name))
                .help("il manque : kind = \"company\", \"product\", \"person\"…")
        })?;
        Ok((id, Some(Name::new(raw, kind))))
    }

    fn conditions(&self, written: &[Spanned<String>]) -> Result<Vec<Condition>, SourceError> {
        written.iter().map(|text| self.condition(text)).collect()
    }

    fn condition(&self, text: &Spanned<String>) -> Result<Condition, SourceError> {
        let Some(name) = text.get_ref().strip_prefix('@') else { return self.pattern(text).map(Condition::Pattern) };
        let subject = self.subjects.get(name).or_else(|| BUILT_IN_SUBJECTS.get(name));
        subject.cloned().map(Condition::Subject).ok_or_else(|| {
            let names = self.subjects.keys().chain(BUILT_IN_SUBJECTS.keys());
            let known: BTreeSet<_> = names.map(|name| format!("@{name}")).collect();
            let known: Vec<_> = known.into_iter().collect();
            self.fault(text.span(), format!("sujet inconnu « @{name} »")).help(format!("connus : {}", known.join(", ")))
        })
    }

    fn patterns(&self, written: &[Spanned<String>]) -> Result<Vec<Pattern>, SourceError> {
        written.iter().map(|text| self.pattern(text)).collect()
    }

    /// A pattern that says something: a word or a lemma must be there, or it would match any text.
    fn pattern(&self, text: &Spanned<String>) -> Result<Pattern, SourceError> {
        let pattern = Pattern::parse(text.get_ref()).map_err(|fault| self.inside(text, fault))?;
        if pattern.anchor().is_none() {
            return Err(self.fault(text.span(), "un motif sans mot ni lemme obligatoire"));
        }
        Ok(pattern)
    }

    fn template(&self, text: &Spanned<String>, elements: usize) -> Result<Template, SourceError> {
        Template::parse(text.get_ref(), elements).map_err(|fault| self.inside(text, fault))
    }

    /// A fault inside a quoted value: at its exact place where the value is written plainly, else the whole value.
    fn inside(&self, value: &Spanned<String>, (span, message): (Range<usize>, String)) -> SourceError {
        let outer = value.span();
        let plain = self.text.get(outer.start + 1..outer.end.saturating_sub(1)) == Some(value.get_ref().as_str());
        let at = if plain { outer.start + 1 + span.start..outer.start + 1 + span.end } else { outer };
        self.fault(at, message)
    }
}
