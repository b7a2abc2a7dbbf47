/** What is attached to submissions, applications and other matters: whose it is, and who may add to it. */
package org.gongkai.request.attachment;
