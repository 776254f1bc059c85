//! The distinct forms of a document: what is looked up once per form rather than once per token.

use crate::text::fold;
use rustc_hash::FxHashMap;

/// Names one distinct folded form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FormId(pub u32);

/// Every folded form that a document holds, each once.
#[derive(Debug, Default)]
pub struct Forms {
    ids: FxHashMap<Box<str>, FormId>,
    texts: Vec<Box<str>>,
    scratch: String,
}

impl Forms {
    /// The id of the folded form of `text`. Allocates only for a form not met before.
    pub fn intern(&mut self, text: &str) -> FormId {
        self.scratch.clear();
        fold::fold_into(text, &mut self.scratch);
        if let Some(&id) = self.ids.get(self.scratch.as_str()) {
            return id;
        }
        let id = FormId(self.texts.len() as u32);
        self.ids.insert(self.scratch.as_str().into(), id);
        self.texts.push(self.scratch.as_str().into());
        id
    }

    /// The id of a folded form, if the document holds it.
    pub fn get(&self, folded: &str) -> Option<FormId> {
        self.ids.get(folded).copied()
    }

    /// The folded form.
    pub fn text(&self, id: FormId) -> &str {
        &self.texts[id.0 as usize]
    }

    /// All forms, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(AsRef::as_ref)
    }

    /// How many distinct forms there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// True for a document without a token.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
