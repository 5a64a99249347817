//! Lanes: the newest question, its generation, panics, patience, the end.

#![allow(clippy::unwrap_used)] // a test may fail

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use dateline::store::{Fault, Lane};

const SOON: Duration = Duration::from_secs(10);

type Reply = (u64, Result<String, Fault>);

/// A lane that answers when a word comes through the gate, and says when it has begun.
fn gated() -> (Lane<&'static str>, Sender<()>, Receiver<&'static str>, Receiver<Reply>) {
    let (open, gate) = mpsc::channel();
    let (say, begun) = mpsc::channel();
    let (reply, replies) = mpsc::channel();
    let gate = Mutex::new(gate);
    let answer = move |question: &'static str| {
        say.send(question).unwrap();
        gate.lock().unwrap().recv().map_err(|error| Fault::Broken(error.to_string()))?;
        Ok(question.to_uppercase())
    };
    let deliver = move |generation, answer| drop(reply.send((generation, answer)));
    (Lane::start("test", Duration::ZERO, answer, deliver).unwrap(), open, begun, replies)
}

#[test]
fn the_newest_question_replaces_one_that_has_not_begun() {
    let (lane, open, begun, replies) = gated();
    lane.ask(1, "one");
    assert_eq!(begun.recv_timeout(SOON), Ok("one"));
    for (generation, question) in [(2, "two"), (3, "three"), (4, "four")] {
        lane.ask(generation, question);
    }
    open.send(()).unwrap();
    open.send(()).unwrap();
    assert_eq!(replies.recv_timeout(SOON), Ok((1, Ok("ONE".to_owned()))));
    assert_eq!(replies.recv_timeout(SOON), Ok((4, Ok("FOUR".to_owned()))));
    assert_eq!(begun.try_iter().collect::<Vec<_>>(), ["four"]);
}

#[test]
fn dropping_a_lane_ends_its_thread_and_delivers_nothing_more() {
    let (lane, open, begun, replies) = gated();
    lane.ask(1, "one");
    assert_eq!(begun.recv_timeout(SOON), Ok("one"));
    lane.ask(2, "two");
    drop(lane);
    open.send(()).unwrap();
    // the channel closes when the thread drops what it was given
    assert_eq!(replies.recv_timeout(SOON), Err(mpsc::RecvTimeoutError::Disconnected));
    assert_eq!(begun.recv_timeout(SOON), Err(mpsc::RecvTimeoutError::Disconnected));
}

#[test]
fn dropping_an_idle_lane_ends_its_thread() {
    let alive = Arc::new(());
    let held = Arc::clone(&alive);
    let answer = move |(): ()| Ok(Arc::strong_count(&held));
    let lane = Lane::start("test", Duration::ZERO, answer, |_, _| {}).unwrap();
    drop(lane);
    let start = Instant::now();
    while Arc::strong_count(&alive) > 1 {
        assert!(start.elapsed() < SOON, "the thread goes on");
        std::thread::yield_now();
    }
}

#[test]
fn a_panic_is_a_fault_and_the_lane_goes_on() {
    let (reply, replies) = mpsc::channel();
    let answer = |question: u32| {
        assert!(question != 1, "question {question} is odd");
        Ok(question)
    };
    let deliver = move |generation, answer| drop(reply.send((generation, answer)));
    let lane = Lane::start("test", Duration::ZERO, answer, deliver).unwrap();
    lane.ask(7, 1);
    assert_eq!(replies.recv_timeout(SOON), Ok((7, Err(Fault::Broken("question 1 is odd".to_owned())))));
    lane.ask(8, 2);
    assert_eq!(replies.recv_timeout(SOON), Ok((8, Ok(2))));
}

#[test]
fn a_patient_lane_asks_only_the_last_of_a_burst() {
    let (reply, replies) = mpsc::channel();
    let patience = Duration::from_millis(200);
    let deliver = move |generation, answer| drop(reply.send((generation, answer)));
    let lane = Lane::start("test", patience, Ok, deliver).unwrap();
    let start = Instant::now();
    for generation in 0..20 {
        lane.ask(generation, generation);
    }
    assert_eq!(replies.recv_timeout(SOON), Ok((19, Ok(19))));
    assert!(start.elapsed() >= patience);
    assert!(replies.recv_timeout(patience * 2).is_err());
}
