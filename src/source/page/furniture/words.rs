//! The words that furniture is known by: such as any reader of news pages knows. All small; `|` parts them.

/// Whole lines, small.
pub(super) const LINES: &str = "\
about|about us|accept all cookies|accept cookies|accessibility|add a comment|add to bookmarks|\
advertise|advertise with us|advertisement|all rights reserved|all stories|archive|back to top|\
bookmark|cancel reply|careers|comments|contact|contact us|continue reading|cookie policy|\
cookie settings|cookies|copied to clipboard|copy link|copy url|email|facebook|follow|follow us|\
getty images|gift this article|help|hide caption|home|image|in this section|instagram|jobs|\
key developments|latest headlines|leave a comment|leave a reply|linkedin|listen|live|live updates|\
load more|loading|loading...|log in|manage preferences|menu|more|newsletter|newsletters|next|\
no comments|pin it|pinned|play video|post a comment|previous|print|privacy|privacy policy|\
read full story|read more|read the full story|recommended|reddit|reject all|reply|save|search|\
see all|send|share|share on facebook|share on twitter|share on x|share this|share this article|\
share this post|show caption|show more|sign in|sign up|sign up here|site map|sitemap|skip ad|skip to content|\
skip to main content|sponsored|sponsored content|story continues below advertisement|submit|\
subscribe|subscribe now|telegram|terms|terms of service|terms of use|toggle caption|top|tweet|\
twitter|view all|view comments|view previous updates|watch|whatsapp|x|you are up to date|youtube";

/// Opening words, small, of lines that are no article's text.
pub(super) const OPENINGS: &str = "\
(c) 20|accept all cookies|advertisement - |all rights reserved|already a subscriber|click here to|\
continue reading|copyright 1|copyright 2|copyright ©|copyright (c)|copyright:|download our app|download the app|enable javascript|\
enjoy unlimited access|filed under:|follow us on |for more information about our|get our newsletter|\
get the latest|join our |join the conversation|like us on |more stories by|our standards:|\
please enable javascript|read more »|read more...|read more:|read more…|recommended for you|\
registered in england|related:|see also:|share this |sign up for |sign up to |skip to |\
subscribe for |subscribe to |support our journalism|tags:|thank you for reading|\
this site uses cookies|topics:|view all posts by|want more stories|watch live|watch: |\
we use cookies|you have reached your|your email address will not|©";

/// Headings, small, of lists of other articles.
pub(super) const RELATED: &str = "\
also on this site|also read|don't miss|don’t miss|editors' picks|further reading|latest stories|\
more for you|more from|more headlines|more in this section|more like this|more on this story|\
more stories|more to read|most popular|most read|most viewed|must read|popular now|read also|\
read next|recommended reading|recommended stories|related|related articles|related content|\
related coverage|related news|related posts|related stories|related topics|suggested reading|\
top stories today|trending|trending now|up next|what to read next|you may also like|\
you may have missed|you might also like";

/// Opening words of lines about a picture.
pub(super) const CAPTIONS: &str = "\
caption:|file photo|image caption|image credit|image source|image:|photo caption|photo credit|\
photo:|photograph:|picture caption|picture:";
