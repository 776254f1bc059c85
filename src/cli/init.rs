//! `decalque init`.

use super::{CLEAN, Failure};
use crate::config::{FILE_NAME, TEMPLATE};
use std::io::Write;

#[derive(clap::Args, Debug)]
pub(super) struct Args {}

pub(super) fn run(_: &Args) -> Result<u8, Failure> {
    let created = std::fs::File::create_new(FILE_NAME).and_then(|mut file| file.write_all(TEMPLATE.as_bytes()));
    match created {
        Ok(()) => anstream::println!("{FILE_NAME} est écrit ; tout y est facultatif."),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Failure::Asked(format!("{FILE_NAME} existe déjà ; rien n’a été changé")));
        }
        Err(error) => return Err(Failure::Asked(format!("{FILE_NAME} : {error}"))),
    }
    Ok(CLEAN)
}
