/** What the arrival of a submission is proved with, as its channel asks, and the day of receipt that follows from it. */
package org.gongkai.request.submission.evidence;
