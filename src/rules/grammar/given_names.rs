//! English given names of one gender: the lexicon knows those that the French bear.

use crate::lexicon::{Class, Features, Gender, Lexicon, Traits};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names of men, folded; those that women bear as well are left out.
const MEN: &str = "\
    aaron abraham adam alan albert alec andrew andy anthony arnold arthur barack barry ben benjamin bernard bernie \
    bill bob bobby brad bradley brandon brendan brent brett brian bruce bryan byron calvin carl cedric chad charles \
    chester chuck clarence clark clay clifford clint clinton cody colin conor craig curtis dan daniel darren dave \
    david dean dennis derek dick don donald doug douglas duncan dustin dwayne dwight earl ed eddie edgar edward \
    edwin elijah elliott elon eric ernest ethan eugene evan floyd francis frank franklin fred frederick gareth \
    garrett gary geoff geoffrey george gerald gilbert glenn gordon graham greg gregory harold harrison harry harvey \
    hector henry herbert herman howard hugh hugo ian isaac ivan jack jacob jake james jared jason jay jeff jeffrey \
    jensen jeremy jerome jerry jim jimmy joe joel joey john johnny jon jonathan joseph josh joshua juan julian \
    justin karl keith ken kenneth kevin kurt kyle larry lawrence leo leon leonard leroy lewis liam lloyd logan louis \
    lucas luke malcolm marc marcus mario mark marshall martin marvin mason matt matthew max melvin michael mick mike \
    milton mitch mitchell nathan nathaniel ned neil nelson nicholas nick nigel noah norman oliver oscar otto owen \
    patrick paul pete peter phil philip phillip ralph randall randy raymond richard rick rob robert rodney roger \
    roland ron ronald roy rupert russell ryan sanjay satya scott sean sebastian sergey seth shane shaun shawn \
    sheldon simon spencer stan stanley stephen steve steven stuart sundar ted terrence theodore thomas tim timothy \
    toby todd tom tommy trevor tyler victor vincent vladimir walter warren wayne wesley william willie winston \
    zachary zack";

/// Names of women, folded; those that men bear as well are left out.
const WOMEN: &str = "\
    abigail adele agatha agnes alexandra alice alicia alison allison amanda amber amelia amy angela angelina anita \
    ann anna anne annie audrey barbara beatrice becky bella bernadette beth betty beverly bonnie brenda bridget \
    brittany camilla carla carol caroline carolyn catherine cecilia charlotte cheryl christina christine cindy \
    claire clara claudia crystal cynthia daisy danielle debbie deborah debra denise diana diane dolores donna doris \
    dorothy edith eileen elaine eleanor elizabeth ella ellen emily emma erica erin esther ethel eva evelyn fiona \
    gabriella gail gemma gina gladys gloria grace greta gwendolyn hannah harriet hazel heather heidi helen helena \
    hillary holly ida ingrid irene isabella ivanka jacqueline jane janet janice jeanette jennifer jenny jessica jill \
    joanna joanne josephine joyce judith judy julia julie juliet kamala karen kate katherine kathleen kathryn kathy \
    katie katy kayla kimberly kristen kristin laura lauren leah lena lillian lily linda lisa liz lois lori louise \
    lucy lydia mabel madeleine madeline margaret maria marie marilyn marjorie martha mary maureen megan melanie \
    melinda melissa mette michelle mildred miranda miriam molly monica nancy naomi natalie natasha nicole nina nora \
    olivia oprah pamela patricia paula peggy penelope phyllis priscilla rachel rebecca rita roberta rosa rose \
    rosemary roxanne ruth samantha sandra sarah savannah scarlett serena sharon sheila shirley sophia sophie stella \
    stephanie susan susie suzanne sylvia tamara tammy tanya teresa theresa tiffany tina ursula valerie vanessa vera \
    veronica victoria vivian wanda wendy yvonne zoe";

/// Names that the lexicon gives one gender and that the other bears elsewhere.
const EITHER: &str = "\
    alexis alix andrea ange camille carmen claude daniele dominique gabriele jan jean jo joan jordan kim laurence \
    laurie leslie michele morgan nicola robin sacha simone yannick";

/// The gender of a given name, where all who bear it share it.
pub(super) fn gender(written: &str, folded: &str) -> Option<Gender> {
    if let Some(&gender) = KNOWN.get(folded) {
        return gender;
    }
    let mut all = Features::NONE;
    for reading in Lexicon::french().readings(written) {
        if reading.class() != Class::Name || !reading.tag.traits.contains(Traits::GIVEN_NAME) {
            return None;
        }
        all = all | reading.features();
    }
    all.gender()
}

/// The names of the three lists, with their gender where they have one.
static KNOWN: LazyLock<FxHashMap<&str, Option<Gender>>> = LazyLock::new(|| {
    let lists = [(EITHER, None), (WOMEN, Some(Gender::Feminine)), (MEN, Some(Gender::Masculine))];
    lists.into_iter().flat_map(|(names, gender)| names.split(' ').map(move |name| (name, gender))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_of_both_lists() {
        let women: Vec<&str> = WOMEN.split(' ').collect();
        assert!(MEN.split(' ').all(|name| !name.is_empty() && !women.contains(&name)));
    }
}
