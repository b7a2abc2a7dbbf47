/** Papers as they read and as they stand on the page, and their printing as PDF and Word document. */
package org.gongkai.request.document.paper;
