//! Renders prose as HTML. Text never contains HTML, so all of it is escaped.

use std::fmt::Write;

use crate::escape::escape_html_to;
use plan_core::model::prose::{Block, Inline, Target};

/// Renders blocks whose links are resolved.
pub(super) fn html(blocks: &[Block]) -> String {
    let mut html = String::new();
    write_blocks(&mut html, blocks);
    html.truncate(html.trim_end().len());
    html
}

fn write_blocks(html: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => {
                html.push_str("<p>");
                write_inlines(html, inlines);
                html.push_str("</p>\n");
            }
            Block::List(first, items) => {
                let tag = if first.is_some() { "ol" } else { "ul" };
                let _ = match first {
                    Some(first) if *first != 1 => writeln!(html, "<ol start=\"{first}\">"),
                    _ => writeln!(html, "<{tag}>"),
                };
                for item in items {
                    html.push_str("<li>");
                    match &item[..] {
                        [Block::Paragraph(inlines)] => write_inlines(html, inlines),
                        [Block::Paragraph(inlines), rest @ ..] => {
                            write_inlines(html, inlines);
                            html.push('\n');
                            write_blocks(html, rest);
                        }
                        blocks => write_blocks(html, blocks),
                    }
                    html.push_str("</li>\n");
                }
                let _ = writeln!(html, "</{tag}>");
            }
            Block::Quote(blocks) => {
                html.push_str("<blockquote>\n");
                write_blocks(html, blocks);
                html.push_str("</blockquote>\n");
            }
        }
    }
}

fn write_inlines(html: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => escape_html_to(html, text),
            Inline::Emphasis(content) => {
                html.push_str("<em>");
                write_inlines(html, content);
                html.push_str("</em>");
            }
            Inline::Strong(content) => {
                html.push_str("<strong>");
                write_inlines(html, content);
                html.push_str("</strong>");
            }
            Inline::Link(Target::Web(address), content) => {
                html.push_str("<a href=\"");
                escape_html_to(html, address);
                html.push_str("\">");
                write_inlines(html, content);
                html.push_str("</a>");
            }
            Inline::Link(_, content) => write_inlines(html, content),
            Inline::Break => html.push_str("<br>\n"),
        }
    }
}
