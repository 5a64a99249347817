//! A small server on loopback whose answers a test writes down.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What goes to who asks, piece by piece; then the connection is closed.
pub enum Piece {
    /// Bytes.
    Send(Vec<u8>),
    /// Nothing, for so long.
    Wait(Duration),
}

/// A server; it goes on as long as the tests do.
pub struct Server {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers each request, whose path and head it is given, on a thread of its own.
    pub fn start(answer: impl Fn(&str, &str) -> Vec<Piece> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (heads, answer) = (Arc::clone(&asked), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (heads, answer) = (Arc::clone(&heads), Arc::clone(&answer));
                thread::spawn(move || talk(&mut stream.unwrap(), &heads, &*answer));
            }
        });
        Self { port, asked }
    }

    /// An address here.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The heads of all requests so far, in small letters.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn talk(
    stream: &mut TcpStream,
    heads: &Mutex<Vec<String>>,
    answer: &(impl Fn(&str, &str) -> Vec<Piece> + ?Sized),
) {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    heads.lock().unwrap().push(head.to_ascii_lowercase());
    for piece in answer(head.split(' ').nth(1).unwrap_or_default(), &head) {
        match piece {
            // who asks may be gone
            Piece::Send(bytes) => drop(stream.write_all(&bytes)),
            Piece::Wait(time) => thread::sleep(time),
        }
    }
}

/// A whole answer: the status with its headers, a line each, and the body.
pub fn reply(head: &str, body: impl AsRef<[u8]>) -> Vec<Piece> {
    let body = body.as_ref();
    let head = head.trim().lines().map(str::trim).collect::<Vec<_>>().join("\r\n");
    let length = body.len();
    let whole = format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    vec![Piece::Send([whole.as_bytes(), body].concat())]
}
