//! What a pane waits for: the question last asked, its generation, and the last answer.

/// One value that a pane shows.
#[derive(Clone, Debug)]
pub struct Slot<Q, A> {
    asked: Option<Q>,
    generation: u64,
    waiting: bool,
    /// Whether the question is to be asked again though it is the same.
    again: bool,
    answer: Option<(Q, A)>,
    /// How many answers came: rows laid out from an older one are stale.
    answers: u64,
    fault: Option<String>,
}

impl<Q, A> Default for Slot<Q, A> {
    fn default() -> Self {
        Self {
            asked: None,
            generation: 0,
            waiting: false,
            again: false,
            answer: None,
            answers: 0,
            fault: None,
        }
    }
}

impl<Q: Clone + PartialEq, A> Slot<Q, A> {
    /// A slot whose generations are all later than `generation`: of slots that share a lane, one after the other, none
    /// takes what another asked for.
    pub(super) fn after(generation: u64) -> Self {
        Self { generation, ..Self::default() }
    }

    /// The generation of the question last asked.
    pub(super) fn generation(&self) -> u64 {
        self.generation
    }

    /// Has the question asked again, whatever it is; the answer stays until a newer one comes.
    pub fn refresh(&mut self) {
        self.again = true;
    }

    /// Has the question asked again; the answer is of no use any more.
    pub fn forget(&mut self) {
        self.answer = None;
        self.again = true;
    }

    /// Says what is wanted now; gives the question to ask, with its generation, where it differs from the last one.
    pub fn want(&mut self, wanted: Option<Q>) -> Option<(u64, Q)> {
        if wanted == self.asked && !self.again {
            return None;
        }
        self.again = false;
        self.asked.clone_from(&wanted);
        self.generation += 1;
        self.fault = None;
        self.waiting = wanted.is_some();
        if wanted.is_none() {
            self.answer = None;
        }
        wanted.map(|question| (self.generation, question))
    }

    /// Takes a reply; one of an older generation is dropped. Gives whether it was taken.
    pub fn receive(&mut self, generation: u64, reply: Result<A, String>) -> bool {
        if generation != self.generation || !self.waiting {
            return false;
        }
        self.waiting = false;
        match (reply, self.asked.clone()) {
            (Ok(answer), Some(question)) => {
                self.answer = Some((question, answer));
                self.answers += 1;
            }
            (Ok(_), None) => {}
            (Err(fault), _) => self.fault = Some(fault),
        }
        true
    }

    /// The last answer, which may be to an older question (see [`Slot::is_stale`]).
    pub fn answer(&self) -> Option<&A> {
        self.answer.as_ref().map(|(_, answer)| answer)
    }

    /// The question that [`Slot::answer`] answers.
    pub fn answered(&self) -> Option<&Q> {
        self.answer.as_ref().map(|(question, _)| question)
    }

    /// How many answers came.
    pub fn answers(&self) -> u64 {
        self.answers
    }

    /// The answer, only where it is to the question last asked.
    pub fn current(&self) -> Option<&A> {
        if self.is_stale() || self.fault.is_some() { None } else { self.answer() }
    }

    /// Whether an answer is under way, or about to be asked for again.
    pub fn is_stale(&self) -> bool {
        self.waiting || (self.again && self.asked.is_some())
    }

    /// Why the last question could not be answered.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }
}
