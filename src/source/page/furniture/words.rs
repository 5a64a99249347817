//! The words that furniture is known by: such as any reader of news pages knows. All small; `|` parts them.

/// Whole lines, small.
pub(super) const LINES: &str = "\
about|about us|accept|accept all cookies|accept cookies|accessibility|add a comment|\
add to bookmarks|advertise|advertise with us|advertisement|advertisement continues below|\
all rights reserved|all stories|allow all|archive|article continues after advertisement|\
article continues below advertisement|back to top|bookmark|cancel reply|careers|comments|\
complaints|complaints & corrections|complaints and corrections|contact|contact our newsroom|\
contact us|continue reading|continue reading below|cookie notice|cookie policy|cookie preferences|\
cookie settings|cookies|copied to clipboard|copy link|copy this link|copy url|download the app|\
e-mail|e-paper|email|facebook|follow|follow us|font size|getty images|gift this article|help|\
help & support|help center|help centre|hide caption|home|image|in this section|instagram|jobs|\
key developments|latest headlines|leave a comment|leave a reply|legal notice|linkedin|listen|\
listen to article|listen to story|listen to this article|live|live updates|load more|loading|\
loading...|log in|manage cookies|manage preferences|menu|more|most recent|my account|my profile|\
newsletter|newsletter signup|newsletters|next|no comments|our apps|page not found|pin it|pinned|\
play video|post a comment|previous|print|print this page|privacy|privacy notice|privacy policy|\
privacy settings|privacy statement|read full story|read later|read more|read the full story|\
recommended|reddit|register|reject all|reply|report an error|save|save article|save for later|\
scroll to continue|search|search this site|see all|see more|send|share|share article|\
share on bluesky|share on facebook|share on linkedin|share on twitter|share on whatsapp|\
share on x|share this|share this article|share this page|share this post|share this story|\
show caption|show more|sign in|sign out|sign up|sign up here|site map|sitemap|skip ad|\
skip advertisement|skip to content|skip to main content|sponsored|sponsored content|\
story continues after advertisement|story continues below advertisement|submit|subscribe|\
subscribe now|subscriber only|telegram|terms|terms & conditions|terms and conditions|\
terms of sale|terms of service|terms of use|today’s paper|toggle caption|top|tweet|twitter|\
view all|view comments|view gallery|view more|view more comments|view original|\
view previous updates|watch|whatsapp|work for us|work with us|x|you are up to date|your account|\
your privacy choices|youtube";

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
also on this site|also read|don't miss|don’t miss|editor's picks|editors' picks|editors’ picks|\
editor’s picks|further reading|keep reading|latest stories|more for you|more from|\
more from this author|more from this section|more headlines|more in this section|more like this|\
more news|more on this|more on this story|more on this topic|more reading|more stories|\
more to read|most commented|most popular|most read|most shared|most viewed|must read|\
other stories|people also read|popular now|read also|read more on this|read more on this story|\
read more on this topic|read next|readers also read|recommended for you|recommended reading|\
recommended stories|related|related articles|related content|related coverage|related news|\
related posts|related reading|related stories|related topics|see also|suggested reading|\
top stories today|trending|trending now|up next|what to read next|you may also be interested in|\
you may also like|you may have missed|you might also like|you might like";

/// Opening words of lines about a picture.
pub(super) const CAPTIONS: &str = "\
caption:|file photo|image caption|image credit|image source|image:|photo caption|photo credit|\
photo:|photograph:|picture caption|picture:";
