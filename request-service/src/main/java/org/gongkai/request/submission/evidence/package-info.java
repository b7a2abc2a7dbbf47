/** What the arrival of a submission is proved with, as its channel asks. */
package org.gongkai.request.submission.evidence;
