//! Compilation of the source lexicon and our own tables into the embedded data file.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::error::Error;
use std::hash::Hash;

use fst::MapBuilder;

use super::format::{Rule, Tag, assemble, write_varint};
use super::grammar::{Class, Features, Gender, Number};
use super::source::{self, parse_verb};
use super::traits::{Elision, Traits};

/// Our own tables, as text; tab-separated, `#` opens a comment line.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// Noun lemma, `m`, `f` or `both`: gender of nouns the source fuses with an adjective.
    pub epicene: &'a str,
    /// Lemma, `elides` or `blocks`: where the source does not mark an initial « h ».
    pub elision: &'a str,
    /// Form, lemma, class, gender (`m` `f` `e` `-`), number (`s` `p` `i` `-`) and optionally `blocks`; or, for a verb,
    /// infinitive, model verb, `verb`, usage letters as in the source, `-`.
    pub additions: &'a str,
}

/// One analysis, in the order of the source, which is that of falling frequency.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Inflected form.
    pub form: String,
    /// Dictionary form.
    pub lemma: String,
    /// Class, features and marks.
    pub tag: Tag,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Compiles the data file.
pub fn compile(french_lex: &str, tables: Tables<'_>) -> Outcome<Vec<u8>> {
    let entries = entries(french_lex, tables)?;
    encode(&entries)
}

/// All analyses that go into the data file, without duplicates.
pub fn entries(french_lex: &str, tables: Tables<'_>) -> Outcome<Vec<Entry>> {
    let genders = table(tables.epicene, 2)?.into_iter().map(|row| (row[0], row[1])).collect::<HashMap<_, _>>();
    let elisions = table(tables.elision, 2)?.into_iter().map(|row| (row[0], row[1])).collect::<HashMap<_, _>>();
    let mut entries = Vec::new();
    for row in source::parse(french_lex) {
        let row = row?;
        for mut tag in row.tags {
            settle_gender(&mut tag, genders.get(row.lemma).copied())?;
            settle_elision(&mut tag, elisions.get(row.lemma).copied())?;
            entries.push(Entry { form: row.form.into(), lemma: row.lemma.into(), tag });
        }
    }
    let additions = additions(tables.additions, &entries)?;
    entries.extend(additions);
    let mut seen = HashSet::new();
    entries.retain(|entry| seen.insert(entry.clone()));
    Ok(entries)
}

fn settle_gender(tag: &mut Tag, gender: Option<&str>) -> Outcome<()> {
    if !tag.traits.contains(Traits::GENDER_UNSURE) {
        return Ok(());
    }
    match gender {
        None => return Ok(()),
        Some("both") => {}
        Some("m") => tag.features = tag.features.with_gender_only(Gender::Masculine),
        Some("f") => tag.features = tag.features.with_gender_only(Gender::Feminine),
        Some(other) => return Err(format!("no gender: {other}").into()),
    }
    tag.traits = tag.traits.without(Traits::GENDER_UNSURE);
    Ok(())
}

fn settle_elision(tag: &mut Tag, elision: Option<&str>) -> Outcome<()> {
    if tag.elision == Elision::Unmarked {
        tag.elision = match elision {
            None => Elision::Unmarked,
            Some("elides") => Elision::Elides,
            Some("blocks") => Elision::Blocks,
            Some(other) => return Err(format!("no elision: {other}").into()),
        };
    }
    Ok(())
}

/// The rows of one of our tables, which must have at least `width` fields.
fn table(text: &str, width: usize) -> Outcome<Vec<Vec<&str>>> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
    match rows.iter().find(|row| row.len() < width) {
        Some(row) => Err(format!("too few fields: {row:?}").into()),
        None => Ok(rows),
    }
}

/// The entries of the additions table; adding what the source already has is an error.
fn additions(text: &str, known: &[Entry]) -> Outcome<Vec<Entry>> {
    let has = |form: &str, class| known.iter().any(|entry| entry.form == form && entry.tag.class == class);
    let mut added = Vec::new();
    for row in table(text, 5)? {
        let class = class_named(row[2]).ok_or_else(|| format!("no class: {row:?}"))?;
        if has(row[0], class) {
            return Err(format!("already in the source: {row:?}").into());
        }
        if class == Class::Verb {
            added.extend(conjugate(row[0], row[1], row[3], known)?);
            continue;
        }
        let features = nominal_features(row[3], row[4]).ok_or_else(|| format!("no features: {row:?}"))?;
        let mut tag = Tag { traits: Traits::ADDED, ..Tag::new(class, features) };
        settle_elision(&mut tag, row.get(5).copied())?;
        added.push(Entry { form: row[0].into(), lemma: row[1].into(), tag });
    }
    Ok(added)
}

/// All forms of a verb of the first group, after a model that has them all.
fn conjugate(infinitive: &str, model: &str, usage: &str, known: &[Entry]) -> Outcome<Vec<Entry>> {
    let verb = parse_verb(&format!("1{usage}")).ok_or_else(|| format!("no verb usage: {usage}"))?;
    let stem = infinitive.strip_suffix("er").ok_or_else(|| format!("not in -er: {infinitive}"))?;
    let model_stem = model.strip_suffix("er").ok_or_else(|| format!("not in -er: {model}"))?;
    let blocks = stem.starts_with('h');
    let forms = known.iter().filter(|entry| entry.lemma == model && entry.tag.class == Class::Verb);
    let forms = forms.map(|entry| {
        let ending = entry.form.strip_prefix(model_stem).ok_or_else(|| format!("unfit model: {model}"))?;
        let elision = if blocks { Elision::Blocks } else { Elision::Unmarked };
        let tag = Tag { verb, elision, traits: entry.tag.traits | Traits::ADDED, ..entry.tag };
        Ok(Entry { form: format!("{stem}{ending}"), lemma: infinitive.into(), tag })
    });
    let forms = forms.collect::<Outcome<Vec<Entry>>>()?;
    if forms.is_empty() { Err(format!("unknown model: {model}").into()) } else { Ok(forms) }
}

fn class_named(name: &str) -> Option<Class> {
    Class::ALL.into_iter().find(|class| format!("{class:?}").eq_ignore_ascii_case(name))
}

fn nominal_features(gender: &str, number: &str) -> Option<Features> {
    let gender = match gender {
        "m" => Gender::Masculine.into(),
        "f" => Gender::Feminine.into(),
        "e" => Gender::Masculine | Gender::Feminine,
        "-" => Features::NONE,
        _ => return None,
    };
    match number {
        "s" => Some(gender | Number::Singular),
        "p" => Some(gender | Number::Plural),
        "i" => Some(gender | Number::Singular | Number::Plural),
        "-" => Some(gender),
        _ => None,
    }
}

/// Distinct values numbered from the most frequent on, so that the common ones take one byte.
struct Numbering<T>(Vec<T>, HashMap<T, u32>);

impl<T: Copy + Eq + Hash + Ord> Numbering<T> {
    fn of(values: impl Iterator<Item = T>) -> Numbering<T> {
        let mut counts: HashMap<T, usize> = HashMap::new();
        values.for_each(|value| *counts.entry(value).or_default() += 1);
        let mut ranked: Vec<(T, usize)> = counts.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let values: Vec<T> = ranked.into_iter().map(|(value, _)| value).collect();
        let numbers = (0..).zip(&values).map(|(number, value)| (*value, number)).collect();
        Numbering(values, numbers)
    }
}

fn encode(entries: &[Entry]) -> Outcome<Vec<u8>> {
    let paradigms = paradigms(entries);
    let lemma_rules = entries.iter().map(entry_rule).collect::<Option<Vec<Rule<'_>>>>().ok_or("word too long")?;
    let form_rules = paradigms.values().flatten().copied();
    let rules = Numbering::of(lemma_rules.iter().copied().chain(form_rules));
    let tags = Numbering::of(entries.iter().map(|entry| entry.tag));

    let mut by_form: BTreeMap<&str, BTreeSet<(u32, u32)>> = BTreeMap::new();
    for (entry, rule) in entries.iter().zip(&lemma_rules) {
        by_form.entry(&entry.form).or_default().insert((rules.1[rule], tags.1[&entry.tag]));
    }
    let sets = by_form.into_iter().map(|(form, set)| {
        let last = set.len() - 1;
        let mut run = Vec::new();
        for (index, (rule, tag)) in set.into_iter().enumerate() {
            write_varint(&mut run, rule << 1 | u32::from(index == last));
            write_varint(&mut run, tag);
        }
        (form, run)
    });
    let (forms, sets) = index(sets)?;
    let lists = paradigms.into_iter().map(|(lemma, list)| {
        let last = list.len() - 1;
        let mut run = Vec::new();
        for (index, rule) in list.into_iter().enumerate() {
            write_varint(&mut run, rules.1[&rule] << 1 | u32::from(index == last));
        }
        (lemma, run)
    });
    let (lemmas, lists) = index(lists)?;
    let tags: Vec<u8> = tags.0.into_iter().flat_map(Tag::to_bytes).collect();
    let (rules, text) = encode_rules(&rules.0)?;
    Ok(assemble([&forms, &lemmas, &sets, &lists, &tags, &rules, text.as_bytes()])?)
}

fn entry_rule(entry: &Entry) -> Option<Rule<'_>> {
    Rule::between(&entry.form, &entry.lemma)
}

/// An fst from keys to offsets of their runs, and the runs, each distinct one stored once, frequent ones first.
fn index<'a>(runs: impl Iterator<Item = (&'a str, Vec<u8>)>) -> Outcome<(Vec<u8>, Vec<u8>)> {
    let runs: Vec<(&str, Vec<u8>)> = runs.collect();
    let distinct = Numbering::of(runs.iter().map(|(_, run)| run.as_slice()));
    let mut offsets = HashMap::new();
    let mut blob = Vec::new();
    for run in distinct.0 {
        offsets.insert(run, blob.len() as u64);
        blob.extend_from_slice(run);
    }
    let mut fst = MapBuilder::memory();
    for (key, run) in &runs {
        fst.insert(key, offsets[run.as_slice()])?;
    }
    Ok((fst.into_inner()?, blob))
}

fn encode_rules(rules: &[Rule<'_>]) -> Outcome<(Vec<u8>, String)> {
    let mut records = Vec::new();
    let mut text = String::new();
    for rule in rules {
        let offset = text.find(rule.suffix).unwrap_or(text.len());
        if offset == text.len() {
            text.push_str(rule.suffix);
        }
        records.extend([rule.strip, u8::try_from(rule.suffix.len())?]);
        records.extend(u32::try_from(offset)?.to_le_bytes());
    }
    Ok((records, text))
}

/// Forms that yield to their variants (« voulez » in the imperative only, where it has one), although they stand before
/// them in the source, which counts homographs and old texts. So does any form of a verb in -ayer that keeps the « y »
/// (« effraye »).
const RARE_VARIANTS: [(&str, &str); 5] = [
    ("pouvoir", "puis"),
    ("résoudre", "résous"),
    ("résoudre", "résout"),
    ("déchoir", "décherrai"),
    ("vouloir", "voulez"),
];

/// One spelling of a lemma, with what decides whether it is preferred to another.
struct Candidate<'a> {
    form: &'a str,
    tags: Vec<Tag>,
    rank: usize,
}

impl Candidate<'_> {
    /// Sort key, best first: a form built on the lemma itself, traditional spelling, the usual variant, the third group
    /// before the second (« sors » before « sortis », from a rare « sortir »), the lemma, the more frequent form.
    fn preference(&self, lemma: &str) -> impl Ord + use<> {
        let spelling = self.tags.iter().map(|tag| tag.spelling).min();
        let group = self.tags.iter().map(|tag| tag.verb.group().map_or(0, |group| group as u8)).min();
        let keeps_y = lemma.ends_with("ayer") && self.form.contains("ay");
        let is_rare = keeps_y || RARE_VARIANTS.contains(&(lemma, self.form));
        let kind = (self.is_prefixed(lemma), spelling, is_rare, Reverse(group));
        (kind, self.form != lemma, self.rank)
    }

    /// Whether the form is the lemma with something before it: the source files « kilomètre » under « mètre ».
    fn is_prefixed(&self, lemma: &str) -> bool {
        let bare = |word: &str| word.trim_end_matches('s').to_owned();
        !self.form.starts_with(lemma) && bare(self.form).ends_with(&bare(lemma))
    }

    /// Whether one could be used for the other.
    fn competes_with(&self, other: &Candidate<'_>) -> bool {
        self.tags.iter().any(|tag| {
            other.tags.iter().any(|theirs| tag.class == theirs.class && tag.features.agrees_with(theirs.features))
        })
    }
}

/// For each lemma, the rules to its forms. Most lemmas have no competing forms; keeping those in the order of the rules
/// themselves makes regular paradigms identical, and so stored once.
fn paradigms(entries: &[Entry]) -> BTreeMap<&str, Vec<Rule<'_>>> {
    let mut by_lemma: BTreeMap<&str, Vec<Candidate<'_>>> = BTreeMap::new();
    for (rank, entry) in entries.iter().enumerate() {
        let candidates = by_lemma.entry(&entry.lemma).or_default();
        match candidates.iter_mut().find(|candidate| candidate.form == entry.form) {
            Some(candidate) => candidate.tags.push(entry.tag),
            None => candidates.push(Candidate { form: &entry.form, tags: vec![entry.tag], rank }),
        }
    }
    by_lemma.into_iter().map(|(lemma, candidates)| (lemma, in_order(lemma, candidates))).collect()
}

/// Every form after those that beat it in some slot, otherwise in the order of the rules.
fn in_order<'a>(lemma: &str, mut candidates: Vec<Candidate<'a>>) -> Vec<Rule<'a>> {
    candidates.sort_by_cached_key(|candidate| candidate.preference(lemma));
    let mut levels: Vec<usize> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let better = candidates[..index].iter().zip(&levels);
        let beaten_by = better.filter(|(other, _)| other.competes_with(candidate)).map(|(_, level)| level + 1);
        levels.push(beaten_by.max().unwrap_or(0));
    }
    let rules = candidates.iter().filter_map(|candidate| Rule::between(lemma, candidate.form));
    let mut ordered: Vec<(usize, Rule<'a>)> = levels.into_iter().zip(rules).collect();
    ordered.sort();
    ordered.into_iter().map(|(_, rule)| rule).collect()
}
