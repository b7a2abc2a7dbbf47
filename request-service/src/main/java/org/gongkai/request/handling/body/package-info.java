/** What is said with the steps of a life: as a request says it, and as it is kept, facts and sealed words apart. */
package org.gongkai.request.handling.body;
